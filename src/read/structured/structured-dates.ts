import { findDates } from '../../profile/dates/find.ts';
import { endsBeforeStart } from '../../profile/dates/iso.ts';
import type { Dates, PartialDate } from '../../profile/profile.ts';
import { stringOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';

/** The dates of an entry that gives start and end apart. A missing end means present, as in JSON Resume. */
export function datesBetween(
  start: unknown,
  end: unknown,
  span: (key: 'start' | 'end') => Span,
  report: Report,
): Dates | undefined {
  const [from, to] = [stringOf(start), stringOf(end)];
  if (from === undefined && to === undefined) return undefined;
  const first = from === undefined ? undefined : oneDate(from);
  const last = to === undefined ? undefined : oneDate(to);
  if (from !== undefined && !first) reportUnparsable(from, span('start'), report);
  if (to !== undefined && !last) reportUnparsable(to, span('end'), report);
  const dates: Dates = {
    ...(first && first !== 'present' && { start: first }),
    ...(last ? { end: last } : first && to === undefined && { end: 'present' as const }),
    text: [from, to].filter((part) => part !== undefined).join(' – '),
    exact: isExact(from, first) && isExact(to, last),
  };
  if (endsBeforeStart(dates)) reportReversed([from, to].join(' – '), span('end'), report);
  return dates;
}

/** The dates in one free string: `2019 – 2021`, `Spring 2020`, `2019-04`. */
export function datesIn(value: unknown, span: () => Span, report: Report): Dates | undefined {
  const text = stringOf(value);
  if (text === undefined) return undefined;
  const [found] = findDates(text);
  // `2025-13-01` holds a year, but is no date.
  if (!found || (/^\d{4}-\d{1,2}(?:-\d{1,2})?$/.test(text) && found.end < text.length)) {
    reportUnparsable(text, span(), report);
    return { text, exact: false };
  }
  const isWhole = found.start === 0 && found.end === text.length;
  if (endsBeforeStart(found.dates)) reportReversed(text, span(), report);
  return { ...found.dates, text, exact: found.dates.exact && isWhole };
}

function isExact(written: string | undefined, date: PartialDate | 'present' | undefined): boolean {
  return written === undefined || (date !== undefined && (date === 'present' || !date.season));
}

/** Says that a date is none. */
export function reportUnparsable(text: string, span: Span, report: Report): void {
  report.warning('unparsable-date', `\`${text}\` is no date that onesheet understands`, {
    span,
    hint: 'write `2019`, `2019-04` or `2019-04-30`',
  });
}

/** Says that dates run backwards. */
export function reportReversed(text: string, span: Span, report: Report): void {
  report.warning('end-before-start', `\`${text}\` ends before it starts`, {
    span,
    hint: 'is a year mistyped, or did the two change places?',
  });
}

/** A value that is a date, or the present, and nothing else. */
export function oneDate(value: string): PartialDate | 'present' | undefined {
  if (/^(?:present|now|current|currently|ongoing|today)$/i.test(value)) return 'present';
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T.*)?$/.exec(value);
  if (iso) {
    const [year, month, day] = [Number(iso[1]), Number(iso[2]), iso[3] === undefined ? undefined : Number(iso[3])];
    if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
    return { year, month, ...(day !== undefined && { day }) };
  }
  if (/^\d{4}$/.test(value)) return { year: Number(value) };
  const [found] = findDates(value);
  if (!found || found.start > 0 || found.end < value.length) return undefined;
  return found.dates.end === 'present' ? 'present' : (found.dates.start ?? found.dates.end);
}
