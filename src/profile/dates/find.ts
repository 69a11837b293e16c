import type { Dates, PartialDate } from '../profile.ts';
import { mayBeginDate, presentWordAt, sinceWordAt, untilWordAt } from './date-words.ts';
import { remembering } from '../remembering.ts';
import { isEastAsian } from '../scripts.ts';
import type { WordAt } from '../words/word-at.ts';
import { monthAt, type Point, pointAt } from './point.ts';

/** A stretch of time that stands in a text, from `start` to `end`, exclusive. */
export interface FoundDates {
  readonly dates: Dates;
  readonly start: number;
  readonly end: number;
}

/** Every date and range of dates in a line of plain text, in order, in any language onesheet reads. */
export const findDates = remembering((line: string): readonly FoundDates[] => {
  if (!/\d\d/.test(line)) return [];
  const text = line.toLowerCase().replaceAll('’', "'").replaceAll('‘', "'");
  // Lower case is longer than upper in a few letters; then places would not agree.
  if (text.length !== line.length) return [];
  const found: FoundDates[] = [];
  let end = 0;
  for (const word of text.matchAll(/\d+|\p{L}[\p{L}\p{M}]*/gu)) {
    if (word.index < end) continue;
    const isNumber = /\d/.test(word[0]);
    if (
      !isNumber &&
      !mayBeginDate(word[0]) &&
      !/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word[0])
    )
      continue;
    if (
      isNumber &&
      /[\p{L}\d_.,/-]$/u.test(text.slice(Math.max(0, word.index - 1), word.index)) &&
      !isEastAsian(text[word.index - 1] ?? '') &&
      !/(?:^|[^\d])[./-]$/.test(text.slice(Math.max(0, word.index - 2), word.index))
    )
      continue;
    const range = rangeAt(text, word.index);
    if (!range) continue;
    const { start, end: last } = range;
    found.push({
      dates: {
        ...(start && { start }),
        ...(last && { end: last }),
        text: line.slice(word.index, range.to).trim(),
        exact: range.exact,
      },
      start: word.index,
      end: range.to,
    });
    end = range.to;
  }
  return found;
});

interface Range {
  readonly start?: PartialDate;
  readonly end?: PartialDate | 'present';
  readonly exact: boolean;
  readonly to: number;
}

function rangeAt(text: string, at: number): Range | undefined {
  const since = skip(sinceWordAt, text, at);
  if (since !== undefined) {
    const first = pointAt(text, skipSpaces(text, since));
    if (!first) return pointOrRange(text, at);
    return afterFirst(text, first) ?? { start: first.date, end: 'present', exact: true, to: first.end };
  }
  return pointOrRange(text, at);
}

function pointOrRange(text: string, at: number): Range | undefined {
  const first = pointAt(text, at);
  if (first) return afterFirst(text, first) ?? single(text, first);
  const month = monthAt(text, at);
  const gap = month && separatorEnd(text, month.end);
  const second = gap === undefined ? undefined : pointAt(text, gap);
  if (!month || !second?.date.month) return undefined;
  return { start: { year: second.date.year, month: month.month }, end: second.date, exact: true, to: second.end };
}

function single(text: string, point: Point): Range | undefined {
  if (point.endYear !== undefined) {
    return { start: point.date, end: { year: point.endYear }, exact: point.date.season === undefined, to: point.end };
  }
  // "Summer 2020 & 2021", "2018, 2021": the first and the last.
  let end: PartialDate = point.date;
  let to = point.end;
  for (;;) {
    const and = match(/\s*(?:&|,|\+|and|und|et|y|e|и|、)\s*(?=(?:19|20)\d\d(?!\d|[./-]\d))/y, text, to);
    const next =
      and === undefined || (point.form !== 'year' && point.date.season === undefined)
        ? undefined
        : pointAt(text, to + and.length);
    if (!next || next.form !== 'year' || next.date.year < end.year || match(openRange, text, next.end) !== undefined)
      break;
    end = next.date;
    to = next.end;
  }
  return { start: point.date, end, exact: to === point.end && point.date.season === undefined, to };
}

const openRange = /\s?[-–—]\s?\d/y;

/** What may follow the first date: a dash or a word and a second one, a present-word, or nothing more. */
function afterFirst(text: string, first: Point): Range | undefined {
  const start = first.date;
  const exact = start.season === undefined;
  const gap = separatorEnd(text, first.end);
  if (gap !== undefined) {
    const second = pointAt(text, gap);
    if (second) return { start, end: endOf(second), exact: exact && second.date.season === undefined, to: second.end };
    const now = skip(presentWordAt, text, gap);
    if (now !== undefined) return { start, end: 'present', exact, to: closed(text, gap, now) };
    const short = match(/'?(\d\d)(?![\d./-])/y, text, gap)?.replace("'", '');
    if (short !== undefined) {
      const year = Math.floor(start.year / 100) * 100 + Number(short);
      if (year > start.year && start.month === undefined) return { start, end: { year }, exact, to: gap + 2 };
    }
    if (match(/\s*[-–—~〜～]\s*(?=$|\s\s|[)\]])|\s*[-–—~〜～](?=\s*$)/y, text, first.end) !== undefined) {
      return { start, end: 'present', exact, to: text.slice(0, gap).trimEnd().length };
    }
    return undefined;
  }
  const slash = first.form === 'year' ? match(/\s?\/\s?/y, text, first.end) : undefined;
  if (slash !== undefined) {
    const now = skip(presentWordAt, text, first.end + slash.length);
    if (now !== undefined) return { start, end: 'present', exact, to: now };
    const last = pointAt(text, first.end + slash.length);
    if (last?.form === 'year' && last.date.year > start.year) return { start, end: last.date, exact, to: last.end };
  }
  const directly = match(/\s*(?:至今|迄今|现在|現在|현재|まで|onwards?)/y, text, first.end);
  if (directly !== undefined) return { start, end: 'present', exact, to: first.end + directly.length };
  // "Jan 2016 jun 2016": a forgotten dash.
  const space = match(/ {1,2}/y, text, first.end);
  const next = space === undefined || first.form !== 'words' ? undefined : pointAt(text, first.end + space.length);
  return next?.form === 'words' ? { start, end: next.date, exact, to: next.end } : undefined;
}

function endOf(point: Point): PartialDate {
  return point.endYear === undefined ? point.date : { year: point.endYear };
}

/** Where the second half of a range begins. */
function separatorEnd(text: string, at: number): number | undefined {
  const dash = match(/\s{0,3}(?:-{1,3}|[–—−‐‑~〜～→])\s{0,3}\(?/y, text, at);
  if (dash !== undefined) return at + dash.length;
  const from = skipSpaces(text, at);
  const word = skip(untilWordAt, text, from);
  if (
    word === undefined ||
    (from === at && !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(text[from] ?? ''))
  )
    return undefined;
  const after = skipSpaces(text, word);
  const more = match(/[-–—~〜～]\s*/y, text, after);
  return after + (more?.length ?? 0);
}

/** The closing parenthesis of `2018.3-(Current)`. */
function closed(text: string, gap: number, end: number): number {
  return text[gap - 1] === '(' && text[end] === ')' ? end + 1 : end;
}

function skip(wordAt: WordAt, text: string, at: number): number | undefined {
  const found = wordAt(text, at);
  return found === undefined ? undefined : at + found.length;
}

function skipSpaces(text: string, at: number): number {
  let to = at;
  while (text[to] === ' ' || text[to] === '\u00A0' || text[to] === '\u202F') to += 1;
  return to;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
