import { languages } from './languages.ts';
import type { Words } from './words.ts';

/** How words are compared: composed, lower case, one kind of apostrophe. */
export function folded(text: string): string {
  // Most words are plain ASCII, and composed already.
  if (/^[\x20-\x7E]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

/** All words that `pick` takes from each language, folded; the first language to claim a word has it. */
export function lexicon<T>(pick: (words: Words) => Iterable<readonly [string, T]>): ReadonlyMap<string, T> {
  const all = new Map<string, T>();
  for (const words of languages) {
    for (const [word, value] of pick(words)) {
      const key = folded(word);
      if (!all.has(key)) all.set(key, value);
    }
  }
  return all;
}

/** A pattern that matches any of some words where it is tried, the longest first, and never half a word of an alphabet. */
export function anyOf(words: Iterable<string>): string {
  const sorted = [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  const whole = sorted.filter((word) => endsInLetter.test(word)).map(escaped);
  const open = sorted.filter((word) => !endsInLetter.test(word)).map(escaped);
  return `(?:(?:${whole.join('|')})${notInWord}|${open.length > 0 ? open.join('|') : '(?!)'})`;
}

const notInWord = String.raw`(?![\p{L}\p{M}])`;
/** Scripts without spaces between words need no boundary. */
const endsInLetter = /[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]$/v;

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
