import { findDates } from '../../profile/dates/find.ts';
import type { Block, Dates, Entry, Text } from '../../profile/profile.ts';
import { isObject, objectsOf, stringOf, stringsOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';
import { linkAddress } from '../links.ts';
import { gradePoints } from './grade-points.ts';
import { richBlocks, richList, richText } from './rich.ts';
import { datesBetween, datesIn } from './structured-dates.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Which way to read an object that may say title and name of either a thing or a body. */
export interface LooseHints {
  /** `name` is the organization where the object also has a role. */
  readonly spanOf: (key: string) => Span;
}

/**
 * Reads an object whose keys follow no one schema, by what keys of such objects are usually called. Texts under keys
 * that nothing is known of become part of the note or the body: no word of it is lost.
 */
export function looseEntry(fields: Fields, { spanOf }: LooseHints, report: Report): Entry {
  const taken = new Set<string>();
  const take = (names: readonly string[]): string | undefined => {
    const key = Object.keys(fields).find(
      (name) => !taken.has(name) && names.includes(bare(name)) && stringOf(fields[name]) !== undefined,
    );
    if (key === undefined) return undefined;
    taken.add(key);
    return stringOf(fields[key]);
  };
  const takeList = (names: readonly string[]): readonly string[] => {
    const key = Object.keys(fields).find(
      (name) => !taken.has(name) && names.includes(bare(name)) && Array.isArray(fields[name]),
    );
    if (key === undefined) return [];
    taken.add(key);
    return stringsOf(fields[key]);
  };
  const role = take(keys.role);
  const degree = [take(keys.degree), take(keys.area)].filter((part) => part !== undefined).join(', ');
  const organization = take(keys.organization) ?? (role === undefined && degree === '' ? undefined : take(keys.name));
  const title = role ?? (degree === '' ? undefined : degree) ?? take(keys.name);
  const location = take(keys.location);
  const [start, end] = [take(keys.start), take(keys.end)];
  const when = take(keys.when);
  const dates =
    start !== undefined || end !== undefined
      ? datesBetween(start, end, spanOfKey(spanOf, fields), report)
      : datesOf(when, () => spanOf('date'), report);
  const url = take(keys.url) ?? doiAddress(take(['doi']));
  const level = take(keys.level) ?? gradePoints(take(['gpa']));
  const authors = takeList(keys.authors);
  const keywords = takeList(keys.keywords);
  const note = [
    authors.length > 0 ? authors.join(', ') : take(keys.authors),
    take(keys.note),
    start !== undefined ? when : undefined,
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

/** Spellings of the same key, as `start_date`, `startDate` and `Start date`, are one. */
function bare(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}

const keys = {
  role: ['position', 'role', 'title', 'jobtitle', 'job', 'course', 'degreename'],
  degree: ['studytype', 'degree'],
  area: ['area', 'field', 'fieldofstudy', 'major', 'subject'],
  organization: [
    'company',
    'companyname',
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
  start: ['startdate', 'datestart', 'start', 'from', 'begin', 'startyear'],
  end: ['enddate', 'dateend', 'end', 'to', 'until', 'finish', 'endyear'],
  when: ['period', 'date', 'dates', 'year', 'years', 'time', 'duration', 'when', 'releasedate', 'timeframe'],
  url: ['url', 'link', 'website', 'companyurl', 'href', 'organizationurl', 'certificateurl'],
  level: ['level', 'fluency', 'score', 'grade', 'proficiency', 'rating'],
  authors: ['authors', 'author'],
  keywords: ['keywords', 'tags', 'technologies', 'skills', 'tools', 'stack'],
  note: ['department', 'team', 'companydescription', 'advisor', 'supervisor', 'thesis'],
  prose: ['summary', 'description', 'text', 'content', 'bio', 'about', 'abstract', 'reference', 'details', 'body'],
  list: [
    'highlights',
    'bulletpoints',
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

/** Keys that steer a page and say nothing. */
const silent =
  /^(?:icon|iconpack|color|colour|image|logo|img|weight|order|id|type|highlight|hidden|draft|class|layout|permalink|anchor|target|rel|doi|urls?|.*url|.*link|.*image)$/;

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

function spanOfKey(spanOf: (key: string) => Span, fields: Fields): (key: 'start' | 'end') => Span {
  return (which) =>
    spanOf(Object.keys(fields).find((key) => (keys[which] as readonly string[]).includes(bare(key))) ?? '');
}

/** Dates as one text; a year range written as a sum, `2009~2010`, too. */
function datesOf(when: string | undefined, span: () => Span, report: Report): Dates | undefined {
  if (when === undefined) return undefined;
  return findDates(when).length > 0 || /\d/.test(when) ? datesIn(when, span, report) : { text: when, exact: false };
}
