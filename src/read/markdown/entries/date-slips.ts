import { findDates } from '../../../profile/dates/find.ts';
import { endsBeforeStart } from '../../../profile/dates/iso.ts';
import type { Dates, Entry } from '../../../profile/profile.ts';
import { plain } from '../../../profile/text.ts';
import type { Report } from '../../../source/report.ts';
import type { Source, Span } from '../../../source/source.ts';
import { reportReversed, reportUnparsable } from '../../structured/structured-dates.ts';

/** Says what is wrong with the dates in the head of an entry, which begins in line `at`. */
export function reportDateSlips(
  entry: Entry,
  dates: Dates | undefined,
  at: number,
  source: Source,
  report: Report,
): void {
  if (dates && endsBeforeStart(dates)) reportReversed(dates.text, placeOf(dates.text, at, source), report);
  for (const text of [entry.title, entry.organization, entry.location, entry.note]) {
    for (const [words] of text ? plain(text).matchAll(dateLike) : [])
      if (!isDate(words)) reportUnparsable(words, placeOf(words, at, source), report);
  }
}

/** Numbers as in dates, of which some are none: `2019-13`, `31.31.2020`, `20xx`. */
const dateLike =
  /(?<![\p{L}\d./-])(?:(?:19|20)\d\d([-./])\d{1,2}(?:\1\d{1,2})?|(?:\d{1,2}([-./]))?\d{1,2}[-./](?:19|20)\d\d|20(?:\d[x?]|[x?]\d|xx|\?\?))(?![\p{L}\d/-])/giu;

function isDate(words: string): boolean {
  const [found] = findDates(words);
  return found !== undefined && found.start === 0 && found.end === words.length;
}

/** Where words stand in the first lines of an entry; its first line, where markup stands between them. */
function placeOf(words: string, at: number, source: Source): Span {
  const { start } = source.lineSpan(at);
  const { end } = source.lineSpan(at + HEAD_LINES);
  const found = source.text.slice(start, end).indexOf(words);
  return found === -1 ? source.lineSpan(at) : source.span(start + found, start + found + words.length);
}

/** A heading, a blank line, and a few more. */
const HEAD_LINES = 5;
