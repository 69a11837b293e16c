import type { Text } from '../../../profile/profile.ts';
import { slice, splitAt, unmarked } from '../../../profile/slice.ts';
import { plain } from '../../../profile/text.ts';

/** The words of a list in one line; marks inside parentheses part nothing. */
export function wordsOf(text: Text): readonly Text[] {
  const isInside = insideParentheses(plain(text));
  const words = splitAt(text, separator, ({ 0: mark, index }) => mark.includes('\n') || !isInside(index));
  return words.map((word) => trimmed(word)).filter((word) => /[\p{L}\p{N}]/u.test(plain(word)));
}

const separator = /(?<!\s)\s*[;；|•·、，\n]\s*|,\s+|,(?=\p{L})/gu;

/** Whether the next parenthesis after a place closes one; for places that only go forward. */
function insideParentheses(text: string): (at: number) => boolean {
  const narrow = text.replaceAll('（', '(').replaceAll('）', ')');
  let [open, close] = [-1, -1];
  const after = (mark: string, at: number): number => (narrow.indexOf(mark, at) + 1 || Infinity) - 1;
  return (at) => {
    if (open < at) open = after('(', at);
    if (close < at) close = after(')', at);
    return close < open;
  };
}

function trimmed(word: Text): Text {
  const characters = plain(word);
  const end = characters.replace(/(?<![\s.,])[\s.,]+$/, (tail) =>
    tail.endsWith('.') && /\.\w+\.$/.test(characters) ? tail : '',
  ).length;
  const start = /^[\s,#-]*(?=#?\p{L})/u.exec(characters)?.[0].length ?? 0;
  return unmarked(slice(word, start, end));
}
