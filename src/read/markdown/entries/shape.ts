import { findDates } from '../../../profile/dates/find.ts';
import type { Text } from '../../../profile/profile.ts';
import { remembering } from '../../../profile/remembering.ts';
import { hasIdeographs } from '../../../profile/scripts.ts';
import { plain } from '../../../profile/text.ts';

/** How long a text is in words; where words are not spaced, two characters count as one. */
export const wordCount = remembering((text: string): number => {
  const wide = hasIdeographs(text) ? (text.match(ideograph)?.length ?? 0) : 0;
  const spaced = wide > 0 ? text.replace(ideograph, ' ') : text;
  return (spaced.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0) + Math.ceil(wide / 2);
});

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** A line with more is a list of them. */
const mostDates = 10;

/** Whether a line is dated as the head of an entry is: dates at one end, or set apart, in a line that is no prose. */
export function isDatedLine(text: Text): boolean {
  const line = plain(text).trim();
  const all = findDates(line);
  if (all.length === 0 || all.length > mostDates) return false;
  const rest = wordCount(line) - all.reduce((sum, { dates }) => sum + wordCount(dates.text), 0);
  if (rest > 30) return false;
  return all.some(({ start, end }) => {
    const before = line.slice(0, start);
    const after = line.slice(end);
    const isFirst = wordCount(before) === 0;
    const isLast = wordCount(after) === 0;
    const isAside = before.trimEnd().endsWith('(') && /^\s*\)/.test(after);
    const isBetween = /[,|•·–—:;(-]\s*$/.test(before) && /^\s*[,|•·–—:;)-]/.test(after);
    if (rest <= 16) return isFirst || isLast || isAside || isBetween;
    return (isFirst || isAside || isLast) && !/[.。]\s*$/.test(line.slice(0, start).trim() === '' ? '' : line);
  });
}

/** A short line without the full stop of a sentence: it can be a title, an organization, a place. */
export function isShortLine(text: Text, words = 12): boolean {
  const line = plain(text).trim();
  return (
    wordCount(line) <= words &&
    line.length <= 110 &&
    !/[.!?。！？:：]$/u.test(line.replace(/\b\p{L}{1,4}\.$/u, '')) &&
    !/[。！？]|[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(line)
  );
}

/** Marked all over: bold, italic or code. */
export function isMarkedLine(text: Text): boolean {
  const runs = text.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  return runs.length > 0 && runs.every((run) => run.strong || run.emphasis || run.code);
}

export function isEmphasisLine(text: Text): boolean {
  const runs = text.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  return runs.length > 0 && runs.every((run) => run.emphasis);
}

/** Begins in bold, and the bold part is a name, not a sentence. */
export function isBoldLed(text: Text): boolean {
  const [first] = text;
  return Boolean(first?.strong && wordCount(first.text) <= 14 && !/[.!?:：]$/.test(first.text.trim()));
}
