import { lazily } from '../lazily.ts';
import type { PartialDate } from '../profile.ts';
import { lexicon, wordSet } from '../words/lexicon.ts';
import { wordAt } from '../words/word-at.ts';

export type Season = NonNullable<PartialDate['season']>;

/** Month by folded word, 1–12. */
export const months = lexicon((words) =>
  words.months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

export const seasons = lexicon((words) =>
  (Object.entries(words.seasons) as [Season, readonly string[]][]).flatMap(([season, names]) =>
    names.map((name) => [name, season] as const),
  ),
);

const since = wordSet((words) => words.since);

export const monthWordAt = wordAt(() => months().keys());
export const seasonWordAt = wordAt(() => seasons().keys());
export const sinceWordAt = wordAt(since);
export const untilWordAt = wordAt(wordSet((words) => words.until));
export const presentWordAt = wordAt(wordSet((words) => words.present));

/** Words that may begin a date, to look no further where none stands. */
export function mayBeginDate(word: string): boolean {
  return starts().has(word);
}

const starts = lazily(
  () => new Set([...months().keys(), ...seasons().keys(), ...[...since()].flatMap((word) => [word, firstOf(word)])]),
);

function firstOf(phrase: string): string {
  return phrase.split(' ')[0] ?? '';
}
