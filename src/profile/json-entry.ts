import { isoDate } from './dates/iso.ts';
import { type JsonResumeKind, type JsonShape, jsonShapes } from './json-shapes.ts';
import { bodyFields } from './plain-blocks.ts';
import type { Dates, Entry, Extra } from './profile.ts';
import { plain } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One entry in the shape of its JSON Resume array, or of an entry of `sections`. */
export function jsonEntry(entry: Entry, kind: JsonResumeKind | 'other'): Fields {
  const shape = jsonShapes[kind];
  const { summary, highlights } = bodyFields(entry.body);
  const { extra = {} } = entry;
  return withExtra(
    present({
      [shape.organization]: entry.organization && plain(entry.organization),
      [shape.title]: 'area' in extra ? undefined : entry.title && plain(entry.title),
      location: entry.location && plain(entry.location),
      url: entry.url,
      ...datesOf(entry.dates, shape),
      [shape.level]: entry.level,
      keywords: entry.keywords.length > 0 ? entry.keywords.map(plain) : undefined,
      // What was made of these on the way in goes out as they were.
      [shape.note]: 'roles' in extra ? undefined : entry.note && plain(entry.note),
      [shape.prose]: summary,
      highlights: 'courses' in extra || shape.prose in extra ? undefined : highlights,
    }),
    entry.extra,
  );
}

/** A missing `endDate` means present; a point in time starts and ends at once. */
function datesOf(dates: Dates | undefined, { point }: JsonShape): Fields {
  if (!dates) return {};
  const { start, end } = dates;
  const text = dates.exact ? {} : { dates: dates.text };
  const [from, to] = [start && isoDate(start), end && end !== 'present' ? isoDate(end) : undefined];
  const isPoint = end !== 'present' && (from === to || from === undefined || to === undefined);
  if (point !== undefined && isPoint) return { [point]: from ?? to, ...text };
  return { startDate: from, endDate: to, ...text };
}

/** Without the fields that are not there. */
export function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What came in comes out: the original wins over what was made of it. */
export function withExtra(fields: Fields, extra: Extra | undefined): Fields {
  return extra ? { ...fields, ...extra } : fields;
}
