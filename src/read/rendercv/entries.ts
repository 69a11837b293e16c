import type { Entry, SectionKind } from '../../profile/profile.ts';
import { isObject, placedObjectsOf, stringOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';
import { looseEntry } from '../structured/loose-entry.ts';
import type { Path } from '../formats/written.ts';
import { wordsOf } from '../markdown/entries/word-list.ts';
import { richText } from '../structured/rich.ts';
import { closest } from '../../source/closest.ts';

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
  spanOf: (path: Path) => Span,
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
      if (Object.values(fields).some(isObject)) return nested(fields, spanOf, report);
      return [looseEntry(fields, spanOf, report)];
    case undefined:
      return unknown(fields, spanOf, report);
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

function unknown(fields: Fields, spanOf: (path: Path) => Span, report: Report): undefined {
  const slip = Object.keys(fields).find((key) => closest(key, telling) !== undefined);
  const [message, hint] =
    slip === undefined
      ? [`this entry has no shape of RenderCV: it needs ${telling.map((key) => `\`${key}\``).join(', ')}, or is a text`]
      : ['this entry has no shape of RenderCV', `is \`${slip}\` meant as \`${closest(slip, telling)}\`?`];
  report.error('unknown-entry', message, { span: spanOf([]), hint });
}

function nested(fields: Fields, spanOf: (path: Path) => Span, report: Report): undefined {
  const key = Object.keys(fields).find((name) => isObject(fields[name])) ?? '';
  report.error('unknown-entry', `\`${key}\` should be a text or a list of texts`, { span: spanOf([key]) });
}

/** The keys that tell the shapes apart. */
const telling = ['company', 'institution', 'authors', 'name', 'label', 'bullet'];

function labelled(fields: Fields, kind: SectionKind): Entry {
  const title = richText(stringOf(fields['label']) ?? stringOf(fields['name']) ?? '');
  const details = stringOf(fields['details']) ?? '';
  if (details === '') return { title, keywords: [], body: [] };
  const isWords = (kind === 'skills' || kind === 'interests' || kind === 'languages') && !/[.:;]\s/.test(details);
  if (isWords) return { title, keywords: wordsOf(richText(details)), body: [] };
  return { title, keywords: [], body: [{ kind: 'paragraph', text: richText(details) }] };
}

/** `positions` (or `roles`) under one company: the company once, a role each. */
function positions(fields: Fields, spanOf: (path: Path) => Span, report: Report): readonly Entry[] {
  const key = 'positions' in fields ? 'positions' : 'roles';
  const roles = placedObjectsOf(fields[key]);
  if (roles.length === 0) return [looseEntry(fields, spanOf, report)];
  const shared = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
  const company = looseEntry(shared, spanOf, report);
  return roles.map(([at, role], index) => {
    const entry = looseEntry(withNestedHighlights(role), (path) => spanOf([key, ...at, ...path]), report);
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
