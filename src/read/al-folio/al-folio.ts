import type { Entry, Section, SectionKind } from '../../profile/profile.ts';
import { headingMeaning } from '../../profile/section-names.ts';
import { plain, text } from '../../profile/text.ts';
import { isObject, stringOf, stringsOf, textsWithin } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import { ContactCollector } from '../contact/collector.ts';
import type { Reader } from '../reader.ts';
import type { StructuredDocument } from '../structured/document.ts';
import { type Expected, reportUnexpected } from '../structured/expected.ts';
import { reportMisspelt } from '../structured/misspelt.ts';
import { looseEntry } from '../structured/loose-entry.ts';
import { richList, richText } from '../structured/rich.ts';

/** Reads al-folio's `_data/cv.yml`: a list of sections, each a map, a list, a nested list or a time table. (Its newer schema is RenderCV's.) */
export const alFolio: Reader<StructuredDocument> = {
  name: 'al-folio',
  claims: ({ data }) =>
    Array.isArray(data) &&
    data.some((item) => isObject(item) && 'contents' in item && ('type' in item || 'title' in item)),
  read: (document, { source }, report) => {
    const contact = new ContactCollector();
    reportUnexpected(document.data, cv, [], document, report);
    const items: readonly unknown[] = Array.isArray(document.data) ? document.data : [];
    const sections = items.flatMap((item, index) =>
      isObject(item) ? sectionOf(item, (path) => document.spanOf([index, ...path]), contact, report) : [],
    );
    const { name, ...basics } = contact.found;
    if (sections.length === 0 && name === undefined) {
      report.error('no-profile', 'there is no profile here', { span: source.span(0, 0) });
      return undefined;
    }
    return { basics: { ...basics, ...(name !== undefined && { name }), summary: [] }, sections, settings: [] };
  },
};

type Fields = Readonly<Record<string, unknown>>;
type SpanOf = StructuredDocument['spanOf'];

const cv: Expected = {
  list: { mapping: { title: 'text', type: 'text', contents: { list: 'text or mapping' } } },
};

/** What is not called as it should be is read for what it looks like. */
function sectionOf(section: Fields, spanOf: SpanOf, contact: ContactCollector, report: Report): readonly Section[] {
  reportMisspelt(section, ['title', 'type', 'contents'], (key) => spanOf([key]), report);
  const { title: given, type, contents: listed, ...others } = section;
  const title = stringOf(given) ?? stringsOf(Object.values(others))[0] ?? '';
  const held = listed ?? Object.values(others).find(Array.isArray) ?? [];
  const contents: readonly unknown[] = Array.isArray(held) ? held : [held];
  if (type === 'map') {
    for (const [at, item] of contents.entries())
      if (isObject(item)) pairOf(item, (path) => spanOf(['contents', at, ...path]), contact, report);
    return [];
  }
  const announced = headingMeaning(title)?.kind ?? 'other';
  const kind: SectionKind = announced === 'contact' || announced === 'footer' ? 'other' : announced;
  const entries = contents.flatMap((item, at) =>
    entriesOf(item, kind, (path) => spanOf(['contents', at, ...path]), report),
  );
  return [{ kind, ...(title !== '' && { title: text(title) }), body: [], entries }];
}

/** A line of a map; what is not called `name` and `value` is read by its place. */
function pairOf(item: Fields, spanOf: SpanOf, contact: ContactCollector, report: Report): void {
  reportMisspelt(item, ['name', 'value'], (key) => spanOf([key]), report);
  const { name: given, value, ...others } = item;
  const name = stringOf(given);
  const said = richText(stringOf(value) ?? textsWithin([value, others]).join(', '));
  if (name === undefined) contact.detail(said);
  else if (plain(said) !== '') contact.pair(name, said);
}

function entriesOf(item: unknown, kind: SectionKind, spanOf: SpanOf, report: Report): readonly Entry[] {
  const line = stringOf(item);
  if (line !== undefined) return [{ title: richText(line), keywords: [], body: [] }];
  if (!isObject(item)) return [];
  const nested = Array.isArray(item['items']) ? item['items'] : undefined;
  const title = stringOf(item['title']);
  if (nested && title !== undefined && !('institution' in item)) {
    if (kind === 'skills' || kind === 'interests' || kind === 'languages')
      return [{ title: richText(title), keywords: stringsOf(nested).map(richText), body: [] }];
    // Awards by year: the title is the year of all its items.
    const texts = stringsOf(nested);
    return texts.length === nested.length
      ? [{ title: richText(title), keywords: [], body: richList(texts) }]
      : [looseEntry(item, spanOf, report)];
  }
  const descriptions: readonly unknown[] = Array.isArray(item['description']) ? item['description'] : [];
  if (descriptions.every((description) => stringOf(description) !== undefined))
    return [looseEntry(item, spanOf, report)];
  const { body, ...entry } = looseEntry({ ...item, description: undefined }, spanOf, report);
  return [{ ...entry, body: [...body, ...descriptions.flatMap(description)] }];
}

/** Descriptions nest: a text, or a title with contents below. */
function description(value: unknown): Entry['body'] {
  const line = stringOf(value);
  if (line !== undefined) return richList([line]);
  if (!isObject(value)) return [];
  const title = stringOf(value['title']);
  const contents: readonly unknown[] = Array.isArray(value['contents']) ? value['contents'] : [];
  const inner = contents.flatMap(description);
  if (title === undefined) return inner;
  return [{ kind: 'list', ordered: false, items: [{ text: richText(title), blocks: inner }] }];
}
