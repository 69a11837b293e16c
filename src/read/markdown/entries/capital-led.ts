import type { Text } from '../../../profile/profile.ts';
import { splitAt } from '../../../profile/slice.ts';
import { plain } from '../../../profile/text.ts';

/**
 * The words of a column that no mark parts, "Go Erlang C SQL Bash" or "Load testing Capacity models Release notes":
 * each begins with a capital. A name of two or three words does so too, and stays one.
 */
export function capitalLed(words: Text): readonly Text[] {
  const parts = splitAt(words, gapBeforeCapital);
  const hasPhrases = /\s\p{Ll}/u.test(plain(words));
  return parts.length >= (hasPhrases ? 3 : 4) && /^\p{Lu}/u.test(plain(words)) ? parts : [words];
}

const gapBeforeCapital = /(?<!\s)\s+(?=\p{Lu})/gu;
