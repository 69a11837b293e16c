import type { Entry, SectionKind } from '../../profile/profile.ts';
import { isObject, objectsOf, stringOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';
import { looseEntry } from '../structured/loose-entry.ts';
import { richText } from '../structured/rich.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The shapes that entries have in RenderCV, told apart by their keys. */
export type Shape = 'text' | 'line' | 'label' | 'education' | 'experience' | 'publication' | 'normal';

export function shapeOf(item: unknown): Shape | undefined {
  if (stringOf(item) !== undefined) return 'text';
  if (!isObject(item)) return undefined;
  const has = (...names: readonly string[]): boolean => names.every((name) => name in item);
  if (has('institution')) return 'education';
  if (has('company')) return 'experience';
  if (has('title', 'authors')) return 'publication';
  if (has('bullet') || has('number') || has('reversed_number')) return 'line';
  if (has('label', 'details') || (has('name', 'details') && !has('start_date') && !has('highlights') && !has('date')))
    return 'label';
  if (has('name') || has('title')) return 'normal';
  return undefined;
}

/** One entry, or several where a company has several positions; nothing, and an error, for what RenderCV has no shape for. */
export function entryOf(
  item: unknown,
  kind: SectionKind,
  spanOf: (key?: string) => Span,
  report: Report,
): readonly Entry[] | undefined {
  const shape = shapeOf(item);
  const fields = isObject(item) ? withNestedHighlights(item) : {};
  switch (shape) {
    case 'text':
      return [{ title: richText(stringOf(item) ?? ''), keywords: [], body: [] }];
    case 'line': {
      const line =
        stringOf(fields['bullet']) ?? stringOf(fields['number']) ?? stringOf(fields['reversed_number']) ?? '';
      return line === '' ? undefined : [{ title: richText(line), keywords: [], body: [] }];
    }
    case 'label':
      return [labelled(fields, kind)];
    case 'experience':
      return positions(fields, spanOf, report);
    case 'education':
    case 'publication':
    case 'normal':
      if (Object.values(fields).some((value) => isObject(value) && !Array.isArray(value)))
        return unknown(spanOf, report);
      return [looseEntry(fields, { spanOf }, report)];
    case undefined:
      return unknown(spanOf, report);
  }
}

/** In RenderCV a spaced hyphen begins a bullet below the highlight that it stands in. */
function withNestedHighlights(fields: Fields): Fields {
  if (!Array.isArray(fields['highlights'])) return fields;
  return {
    ...fields,
    highlights: fields['highlights'].map((item) => (typeof item === 'string' ? item.replaceAll(' - ', '\n• ') : item)),
  };
}

function unknown(spanOf: (key?: string) => Span, report: Report): undefined {
  report.error(
    'unknown-entry',
    'this entry has no shape of RenderCV: it needs `company`, `institution`, `authors`, `name`, `details` or `bullet`',
    { span: spanOf() },
  );
}

function labelled(fields: Fields, kind: SectionKind): Entry {
  const title = richText(stringOf(fields['label']) ?? stringOf(fields['name']) ?? '');
  const details = stringOf(fields['details']) ?? '';
  if (details === '') return { title, keywords: [], body: [] };
  const isWords = (kind === 'skills' || kind === 'interests' || kind === 'languages') && !/[.:;]\s/.test(details);
  if (isWords) return { title, keywords: details.split(/,\s+(?![^()]*\))/).map(richText), body: [] };
  return { title, keywords: [], body: [{ kind: 'paragraph', text: richText(details) }] };
}

/** `positions` (or `roles`) under one company: the company once, a role each. */
function positions(fields: Fields, spanOf: (key?: string) => Span, report: Report): readonly Entry[] {
  const key = 'positions' in fields ? 'positions' : 'roles';
  const roles = objectsOf(fields[key]).map(withNestedHighlights);
  if (roles.length === 0) return [looseEntry(fields, { spanOf }, report)];
  const shared = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
  const company = looseEntry(shared, { spanOf }, report);
  return roles.map((role, index) => {
    const entry = looseEntry(role, { spanOf: () => spanOf(key) }, report);
    const whole: Entry = {
      ...entry,
      ...(company.organization && { organization: company.organization }),
      ...(!entry.location && company.location && { location: company.location }),
      ...(!entry.dates && company.dates && { dates: company.dates }),
    };
    return index === 0
      ? { ...whole, body: [...company.body, ...whole.body], ...(company.note && !whole.note && { note: company.note }) }
      : { ...whole, sameOrganization: true };
  });
}
