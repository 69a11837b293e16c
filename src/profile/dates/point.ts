import type { PartialDate } from '../profile.ts';
import { months, monthWordAt, type Season, seasons, seasonWordAt } from './date-words.ts';

/** A date found at a place of a text. */
export interface Point {
  readonly date: PartialDate;
  /** Of an academic year, `2019/20`, the year it ends in. */
  readonly endYear?: number;
  /** Where it ends in the text, exclusive. */
  readonly end: number;
  readonly form: 'year' | 'numeric' | 'words';
}

/** The date that begins exactly at `at` of a folded text, in any of the usual spellings. */
export function pointAt(text: string, at: number): Point | undefined {
  return wordsFirst(text, at) ?? numeric(text, at) ?? dayFirst(text, at) ?? yearFirst(text, at);
}

/** A month without a year, as in the first half of `May – July 2020`. */
export function monthAt(text: string, at: number): { readonly month: number; readonly end: number } | undefined {
  const name = monthWordAt(text, at);
  const month = name && months().get(name);
  return month ? { month, end: at + name.length + (text[at + name.length] === '.' ? 1 : 0) } : undefined;
}

/** `March 2019`, `Mar. 5, 2019`, `Mar '19`, `Jan-20`, `Summer 2020`, `WS 2019/20`. */
function wordsFirst(text: string, at: number): Point | undefined {
  const month = monthAt(text, at);
  const season = month ? undefined : seasonWordAt(text, at);
  if (!month && season === undefined) return undefined;
  const from = month?.end ?? at + (season?.length ?? 0);
  const full = match(monthYear, text, from, (groups) => groups);
  if (full) {
    const year = Number(full.groups?.['year']);
    const day = full.groups?.['day'];
    const academic = season === undefined ? undefined : academicEnd(text, from + full[0].length, year);
    return {
      date: {
        year,
        ...(month && { month: month.month }),
        ...(month && day && { day: Number(day) }),
        ...(season !== undefined && { season: seasons().get(season) as Season }),
      },
      ...(academic && { endYear: academic.year }),
      end: academic?.end ?? from + full[0].length,
      form: 'words',
    };
  }
  const short = month && match(shortYear, text, from, (groups) => groups);
  return short
    ? { date: { year: century(Number(short[1])), month: month.month }, end: from + short[0].length, form: 'words' }
    : undefined;
}

const monthYear =
  /[.,]?[\s/-]{0,2}(?:(?<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|er|º)?[.,]?\s{1,2})?(?:(?:de|del|of|d'|di)\s{1,2})?(?<year>(?:19|20)\d\d)(?!\d)(?:\s?(?:г\.?|года?)(?!\p{L}))?/uy;
const shortYear = /(?:\s{0,2}'|-)(\d\d)(?!\d)/y;

/** `2019-04`, `2019.4.30`, `2019年4月`, `2019년 4월`, `04/2019`, `30.04.2019`. */
function numeric(text: string, at: number): Point | undefined {
  const cjk = match(cjkDate, text, at, (groups) => groups);
  if (cjk) return numericPoint(at, cjk, cjk[1], cjk[2], cjk[3]);
  const yearMonth = match(yearMonthDay, text, at, (groups) => groups);
  if (yearMonth) return numericPoint(at, yearMonth, yearMonth[1], yearMonth[3], yearMonth[4]);
  const dayMonth = match(dayMonthYear, text, at, (groups) => groups);
  if (dayMonth) {
    const [first, second] = [Number(dayMonth[1]), Number(dayMonth[3])];
    const americans = dayMonth[2] === '/' && second > 12 && first <= 12;
    const [day, month] = americans ? [second, first] : [first, second];
    return month <= 12 ? numericPoint(at, dayMonth, dayMonth[4], String(month), String(day)) : undefined;
  }
  const monthOnly = match(monthSlashYear, text, at, (groups) => groups);
  return monthOnly ? numericPoint(at, monthOnly, monthOnly[2], monthOnly[1], undefined) : undefined;
}

const cjkDate = /((?:19|20)\d\d)\s?[年년]度?(?:\s?(1[0-2]|0?[1-9])\s?[月월](?:\s?(3[01]|[12]\d|0?[1-9])\s?[日일])?)?/y;
const yearMonthDay = /((?:19|20)\d\d)([./-])(1[0-2]|0?[1-9])(?:\2(3[01]|[12]\d|0?[1-9]))?(?![\d/])/y;
const dayMonthYear = /(3[01]|[12]\d|0?[1-9])([./-])(3[01]|[12]\d|0?[1-9])\2((?:19|20)\d\d)(?!\d)/y;
const monthSlashYear = /(1[0-2]|0?[1-9])\s?[./]\s?((?:19|20)\d\d)(?!\d)/y;

function numericPoint(
  at: number,
  found: RegExpExecArray,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Point {
  return {
    date: { year: Number(year), ...(month && { month: Number(month) }), ...(month && day && { day: Number(day) }) },
    end: at + found[0].length,
    form: month ? 'numeric' : 'year',
  };
}

/** `5 March 2019`, `1. März 2020`, `15 de marzo de 2020`. */
function dayFirst(text: string, at: number): Point | undefined {
  const day = match(dayBeforeMonth, text, at, (groups) => groups);
  const rest = day && wordsFirst(text, at + day[0].length);
  return day && rest?.date.month ? { ...rest, date: { ...rest.date, day: Number(day[1]) } } : undefined;
}

const dayBeforeMonth = /(3[01]|[12]\d|0?[1-9])(?:\.|st|nd|rd|th|er|º)?\s{1,2}(?:(?:de|of)\s{1,2})?(?=\p{L})/uy;

/** `2019`, `2019/20`, `2020 Spring`, `2019 March`. */
function yearFirst(text: string, at: number): Point | undefined {
  const found = match(bareYear, text, at);
  if (found === undefined) return undefined;
  const year = Number(found);
  const end = at + 4;
  const gap = text[end] === ' ' || text[end] === ',' ? (text[end + 1] === ' ' ? 2 : 1) : 0;
  const season = seasonWordAt(text, end + gap);
  if (season !== undefined)
    return { date: { year, season: seasons().get(season) as Season }, end: end + gap + season.length, form: 'words' };
  const month = gap > 0 ? monthAt(text, end + gap) : undefined;
  // `2019 May 2020` is two dates.
  if (month && !/^[.,]?\s*\d/.test(text.slice(month.end, month.end + 4)))
    return { date: { year, month: month.month }, end: month.end, form: 'words' };
  const academic = academicEnd(text, end, year);
  return { date: { year }, ...(academic && { endYear: academic.year }), end: academic?.end ?? end, form: 'year' };
}

const bareYear = /(?:19|20)\d\d(?!\d)(?![.,]\d{3})/y;

function academicEnd(
  text: string,
  at: number,
  year: number,
): { readonly year: number; readonly end: number } | undefined {
  const found = match(slashYear, text, at, (groups) => groups);
  if (!found) return undefined;
  const end = found[1]?.length === 4 ? Number(found[1]) : Math.floor(year / 100) * 100 + Number(found[1]);
  return end === year + 1 ? { year: end, end: at + found[0].length } : undefined;
}

const slashYear = /\/((?:19|20)\d\d|\d\d)(?!\d)/y;

function century(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

function match(pattern: RegExp, text: string, at: number): string | undefined;
function match<T>(pattern: RegExp, text: string, at: number, take: (found: RegExpExecArray) => T): T | undefined;
function match<T>(
  pattern: RegExp,
  text: string,
  at: number,
  take?: (found: RegExpExecArray) => T,
): T | string | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return undefined;
  return take ? take(found) : found[0];
}
