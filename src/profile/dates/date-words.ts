import type { PartialDate } from '../profile.ts';
import { anyOf, folded, lexicon } from '../words/lexicon.ts';

export type Season = NonNullable<PartialDate['season']>;

/** Month by folded word, 1–12. */
export const months: ReadonlyMap<string, number> = lexicon((words) =>
  words.months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

export const seasons: ReadonlyMap<string, Season> = lexicon((words) =>
  (Object.entries(words.seasons) as [Season, readonly string[]][]).flatMap(([season, names]) =>
    names.map((name) => [name, season] as const),
  ),
);

const present = lexicon((words) => words.present.map((word) => [word, true] as const));
const since = lexicon((words) => words.since.map((word) => [word, true] as const));
const until = lexicon((words) => words.until.map((word) => [word, true] as const));

/** Tried with `lastIndex` set, on folded text. */
export const patterns = {
  month: new RegExp(anyOf(months.keys()), 'uy'),
  season: new RegExp(anyOf(seasons.keys()), 'uy'),
  present: new RegExp(anyOf(present.keys()), 'uy'),
  since: new RegExp(anyOf(since.keys()), 'uy'),
  until: new RegExp(anyOf(until.keys()), 'uy'),
} as const;

/** Words that may begin a date, to look no further where none stands. */
export function mayBeginDate(word: string): boolean {
  return months.has(word) || seasons.has(word) || since.has(word) || sinceStarts.has(word);
}

const sinceStarts: ReadonlySet<string> = new Set([...since.keys()].map((word) => folded(word).split(' ')[0] ?? ''));
