import { lazily } from '../lazily.ts';
import { languages } from './languages.ts';
import type { Words } from './words.ts';

/** How words are compared: composed, lower case, one kind of apostrophe. */
export function folded(text: string): string {
  // Most words are plain ASCII, and composed already.
  if (/^[\x20-\x7E]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'");
}

/** All words that `pick` takes from each language, put together when first asked for; the first language to claim a word has it. */
export function lexicon<T>(pick: (words: Words) => Iterable<readonly [string, T]>): () => ReadonlyMap<string, T> {
  return lazily(() => {
    const all = new Map<string, T>();
    for (const words of languages) {
      for (const [word, value] of pick(words)) if (!all.has(word)) all.set(word, value);
    }
    return all;
  });
}

/** The same where a word means nothing but itself. */
export function wordSet(pick: (words: Words) => Iterable<string>): () => ReadonlySet<string> {
  return lazily(() => new Set(languages.flatMap((words) => [...pick(words)])));
}

/** A pattern for any of some words, the longest first. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|');
}
