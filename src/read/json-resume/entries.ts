import { jsonEntry } from '../../profile/json-entry.ts';
import { type JsonResumeKind, jsonShapes, olderKeys } from '../../profile/json-shapes.ts';
import type { Dates, Entry, Extra, Text } from '../../profile/profile.ts';
import { isObject, stringOf, stringsOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';
import type { Path } from '../formats/written.ts';
import { gradePoints } from '../structured/grade-points.ts';
import { reportMisspelt } from '../structured/misspelt.ts';
import { richBlocks, richList, richText } from '../structured/rich.ts';
import { datesBetween, datesIn } from '../structured/structured-dates.ts';
import { webAddress } from '../structured/address.ts';
import { remainder } from './remainder.ts';

export type Fields = Readonly<Record<string, unknown>>;
type SpanOf = (path: Path) => Span;

/** Reads the list of a section; one thing that should stand in a list does as well, and so does a text. */
export function readEntries(value: unknown, kind: JsonResumeKind, spanOf: SpanOf, report: Report): readonly Entry[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.flatMap((item, index): readonly Entry[] => {
    const at = Array.isArray(value) ? [index] : [];
    if (isObject(item)) return [readEntry(item, kind, (path) => spanOf([...at, ...path]), report)];
    const text = stringOf(item);
    return text === undefined ? [] : [{ title: richText(text), keywords: [], body: [] }];
  });
}

/** Reads one object of a JSON Resume array; whatever it holds beyond what an entry says stays with it. */
export function readEntry(fields: Fields, kind: JsonResumeKind | 'other', spanOf: SpanOf, report: Report): Entry {
  const shape = jsonShapes[kind];
  reportMisspelt(fields, entryKeys, (key) => spanOf([key]), report);
  const older = Object.entries(olderKeys[kind] ?? {});
  const get = (key: string): string | undefined =>
    [key, ...older.filter(([, now]) => now === key).map(([old]) => old)]
      .map((name) => stringOf(fields[name]))
      .find((value) => value !== undefined);
  const rich = (value: string | undefined): Text | undefined => (value === undefined ? undefined : richText(value));
  const title = rich(kind === 'education' ? degree(get('studyType'), get('area')) : get(shape.title));
  const organization = rich(get(shape.organization));
  const location = rich(get('location'));
  const dates = entryDates(fields, shape.point, spanOf, report);
  const url = webAddress(get('url'), () => spanOf(['url']), report);
  const level = stringOf(fields[shape.level]) ?? gradePoints(stringOf(fields['gpa'])) ?? get(shape.level);
  const roles = stringsOf(fields['roles']);
  const note = rich(get(shape.note) ?? (roles.length > 0 ? roles.join(', ') : undefined));
  const body = [
    ...[shape.prose, ...older.filter(([, now]) => now === shape.prose).map(([old]) => old)].flatMap((key) =>
      richBlocks(stringOf(fields[key]) ?? ''),
    ),
    ...richList(stringsOf(fields['highlights'])),
    ...richList(stringsOf(fields['courses'])),
  ];
  const entry: Entry = {
    ...(title && { title }),
    ...(organization && { organization }),
    ...(location && { location }),
    ...(dates && { dates }),
    ...(url !== undefined && { url }),
    ...(level !== undefined && { level }),
    keywords: stringsOf(fields['keywords']).map(richText),
    ...(note && { note }),
    body,
  };
  const rest = remainder(fields, jsonEntry(entry, kind), { handled: dated(entry.dates), renamed: new Map(older) });
  const extra = rest && { ...rest, ...partsOfOne(rest, fields, shape.prose, get('studyType')) };
  return extra ? { ...entry, extra } : entry;
}

/** Of the entries of all kinds: what one kind calls `name`, another calls `title`, and people mix them. */
export const entryKeys: readonly string[] = [
  ...new Set([
    ...Object.values(jsonShapes).flatMap((shape) => Object.values(shape)),
    ...Object.values(olderKeys).flatMap((older) => Object.keys(older)),
    ...'location url startDate endDate date dates area courses roles type highlights keywords'.split(' '),
  ]),
];

/** "BSc, Physics". */
export function degree(studyType: string | undefined, area: string | undefined): string | undefined {
  return [studyType, area].filter((part) => part !== undefined).join(', ') || undefined;
}

function entryDates(fields: Fields, point: string | undefined, spanOf: SpanOf, report: Report): Dates | undefined {
  const text = stringOf(fields['dates']);
  const keys = { start: 'startDate', end: 'endDate' } as const;
  const between = (): Dates | undefined =>
    datesBetween(fields['startDate'], fields['endDate'], (key) => spanOf([keys[key]]), report);
  const dates =
    point !== undefined && stringOf(fields[point]) !== undefined
      ? datesIn(fields[point], () => spanOf([point]), report)
      : between();
  return dates && text !== undefined ? { ...dates, text, exact: false } : dates;
}

/** Dates come back in their normal form; only what was no date comes back as it was. */
function dated(dates: Dates | undefined): ReadonlySet<string> {
  return new Set(dates?.start || dates?.end ? ['startDate', 'endDate', 'date', 'releaseDate', 'dates'] : []);
}

/** What became one field here goes back as the several it was: a degree and its area, lists in the prose and highlights. */
function partsOfOne(rest: Extra, fields: Fields, prose: string, studyType: string | undefined): Extra {
  return {
    ...('area' in rest && studyType !== undefined && { studyType }),
    ...((prose in rest || 'courses' in rest) && 'highlights' in fields && { highlights: fields['highlights'] }),
  };
}
