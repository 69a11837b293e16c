import { findDates } from '../../profile/dates/find.ts';
import type { Block, Dates, Entry, Text } from '../../profile/profile.ts';
import { isObject, objectsOf, stringOf, stringsOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';
import type { Path } from '../formats/written.ts';
import { linkAddress } from '../links.ts';
import { gradePoints } from './grade-points.ts';
import { bare, reportMisspelt } from './misspelt.ts';
import { richBlocks, richList, richText } from './rich.ts';
import { datesBetween, datesIn } from './structured-dates.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an object whose keys follow no one schema, by what keys of such objects are usually called. Texts under keys
 * that nothing is known of become part of the note or the body: no word of it is lost. What looks like a slip of a known
 * key is said.
 */
export function looseEntry(fields: Fields, spanOf: (path: Path) => Span, report: Report): Entry {
  const taken = new Set<string>();
  const keyOf = (names: readonly string[], isIts: (value: unknown) => boolean): string | undefined => {
    const key = Object.keys(fields).find((name) => !taken.has(name) && isOneOf(names, name) && isIts(fields[name]));
    if (key !== undefined) taken.add(key);
    return key;
  };
  const takeAt = (names: readonly string[]): { readonly key: string; readonly value: string } | undefined => {
    const key = keyOf(names, (value) => stringOf(value) !== undefined);
    return key === undefined ? undefined : { key, value: stringOf(fields[key]) ?? '' };
  };
  const take = (names: readonly string[]): string | undefined => takeAt(names)?.value;
  const takeList = (names: readonly string[]): readonly string[] => {
    const key = keyOf(names, Array.isArray);
    return key === undefined ? [] : stringsOf(fields[key]);
  };
  reportMisspelt(
    fields,
    allKeys,
    (key) => spanOf([key]),
    report,
    (key) => isOneOf(allKeys, key) || silent.test(bare(key)),
  );
  const role = take(keys.role);
  const degree = [take(keys.degree), take(keys.area)].filter((part) => part !== undefined).join(', ');
  const organization = take(keys.organization) ?? (role === undefined && degree === '' ? undefined : take(keys.name));
  const title = role ?? (degree === '' ? undefined : degree) ?? take(keys.name);
  const location = take(keys.location);
  const [start, end, when] = [takeAt(keys.start), takeAt(keys.end), takeAt(keys.when)];
  const spanOfDate = (at: typeof start): Span => spanOf(at ? [at.key] : []);
  const dates =
    start || end
      ? datesBetween(start?.value, end?.value, (key) => spanOfDate(key === 'start' ? start : end), report)
      : datesOf(when?.value, () => spanOfDate(when), report);
  const url = take(keys.url) ?? doiAddress(take(['doi']));
  const level = take(keys.level) ?? gradePoints(take(['gpa']));
  const authors = takeList(keys.authors);
  const keywords = takeList(keys.keywords);
  const note = [
    authors.length > 0 ? authors.join(', ') : take(keys.authors),
    take(keys.note),
    start || end ? when?.value : undefined,
  ].filter((part) => part !== undefined);
  const prose = keys.prose.flatMap((name) => richBlocks(take([name]) ?? ''));
  const lists = [...richList(takeList(keys.list)), ...richList(takeList(['courses']))];
  const rest = leftovers(fields, taken);
  const address = url === undefined ? undefined : (linkAddress(url) ?? linkAddress(`https://${url}`));
  const text = (value: string | undefined): Text | undefined =>
    value === undefined || value === '' ? undefined : richText(value);
  const [titleText, organizationText, place, noteText] = [
    text(title),
    text(organization),
    text(location),
    text([...note, ...rest.notes].join(' · ')),
  ];
  return {
    ...(titleText && { title: titleText }),
    ...(organizationText && { organization: organizationText }),
    ...(place && { location: place }),
    ...(dates && { dates }),
    ...(address !== undefined && { url: address }),
    ...(level !== undefined && { level }),
    keywords: keywords.map(richText),
    ...(noteText && { note: noteText }),
    body: [...prose, ...lists, ...rest.blocks],
  };
}

function doiAddress(doi: string | undefined): string | undefined {
  return doi !== undefined && /^10\.\d+\/\S+$/.test(doi) ? `https://doi.org/${doi}` : doi;
}

function isOneOf(names: readonly string[], key: string): boolean {
  return names.some((name) => bare(name) === bare(key));
}

const keys = {
  role: ['position', 'role', 'title', 'jobTitle', 'job', 'course', 'degreeName'],
  degree: ['studyType', 'degree'],
  area: ['area', 'field', 'fieldOfStudy', 'major', 'subject'],
  organization: [
    'company',
    'companyName',
    'organization',
    'organisation',
    'institution',
    'employer',
    'school',
    'org',
    'university',
    'issuer',
    'awarder',
    'publisher',
    'journal',
    'entity',
    'institute',
    'client',
  ],
  name: ['name', 'label', 'language', 'item', 'award', 'project'],
  location: ['location', 'place', 'city', 'where'],
  start: ['startDate', 'dateStart', 'start', 'from', 'begin', 'startYear'],
  end: ['endDate', 'dateEnd', 'end', 'to', 'until', 'finish', 'endYear'],
  when: ['period', 'date', 'dates', 'year', 'years', 'time', 'duration', 'when', 'releaseDate', 'timeframe'],
  url: ['url', 'link', 'website', 'companyUrl', 'href', 'organizationUrl', 'certificateUrl'],
  level: ['level', 'fluency', 'score', 'grade', 'proficiency', 'rating'],
  authors: ['authors', 'author'],
  keywords: ['keywords', 'tags', 'technologies', 'skills', 'tools', 'stack'],
  note: ['department', 'team', 'companyDescription', 'advisor', 'supervisor', 'thesis'],
  prose: ['summary', 'description', 'text', 'content', 'bio', 'about', 'abstract', 'reference', 'details', 'body'],
  list: [
    'highlights',
    'bulletPoints',
    'bullets',
    'responsibilities',
    'achievements',
    'accomplishments',
    'items',
    'points',
    'tasks',
    'details',
    'description',
    'summary',
  ],
} as const;

const allKeys: readonly string[] = [...new Set<string>(Object.values(keys).flat())];

/** Keys that steer a page and say nothing. */
const silent =
  /^(?:icon|iconpack|color|colour|logo|img|weight|order|id|type|highlight|hidden|draft|class|layout|anchor|target|rel|doi|urls|.*(?:url|link|image))$/;

function leftovers(
  fields: Fields,
  taken: ReadonlySet<string>,
): { readonly notes: readonly string[]; readonly blocks: readonly Block[] } {
  const notes: string[] = [];
  const blocks: Block[] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (taken.has(key) || silent.test(bare(key))) continue;
    const text = stringOf(value);
    if (text !== undefined && !/^(?:https?:|\/|#|\.{1,2}\/)/.test(text)) notes.push(text);
    else if (Array.isArray(value)) blocks.push(...richList(value.flatMap(flatText)));
    else if (isObject(value)) notes.push(...flatText(value));
  }
  return { notes, blocks };
}

/** All texts in a value, however deep, as one line each. */
function flatText(value: unknown): readonly string[] {
  const text = stringOf(value);
  if (text !== undefined) return [text];
  if (Array.isArray(value)) return value.flatMap(flatText);
  return objectsOf(value).flatMap((object) => {
    const parts = Object.entries(object).flatMap(([key, inner]) => (silent.test(bare(key)) ? [] : flatText(inner)));
    return parts.length > 0 ? [parts.join(' · ')] : [];
  });
}

/** Dates as one text; a year range written as a sum, `2009~2010`, too. */
function datesOf(when: string | undefined, span: () => Span, report: Report): Dates | undefined {
  if (when === undefined) return undefined;
  return findDates(when).length > 0 || /\d/.test(when) ? datesIn(when, span, report) : { text: when, exact: false };
}
