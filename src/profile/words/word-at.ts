import { lazily } from '../lazily.ts';

/** Which of some words stands at a place of a folded text, or nothing. */
export type WordAt = (text: string, at: number) => string | undefined;

/** Looks words up where they stand, the longest first, and never half a word of an alphabet; many words cost no more than few. */
export function wordAt(words: () => Iterable<string>): WordAt {
  const byStart = lazily(() => Map.groupBy(inOrder(words()), ({ word }) => word.charCodeAt(0)));
  return (text, at) => {
    for (const { word, isWhole } of byStart().get(text.charCodeAt(at)) ?? []) {
      if (text.startsWith(word, at) && !(isWhole && goesOn(text, at + word.length))) return word;
    }
    return undefined;
  };
}

interface Candidate {
  readonly word: string;
  /** True where the word must not go on: of scripts that set spaces. */
  readonly isWhole: boolean;
}

function inOrder(words: Iterable<string>): readonly Candidate[] {
  return [...words]
    .map((word) => ({ word, isWhole: endsInLetter.test(word) }))
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || b.word.length - a.word.length);
}

/** Scripts without spaces between words need no boundary. */
const endsInLetter = /[\p{L}--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]$/v;

function goesOn(text: string, at: number): boolean {
  const next = text.codePointAt(at);
  if (next === undefined) return false;
  if (next < 0x80) return next >= 0x61 && next <= 0x7a;
  return /[\p{L}\p{M}]/u.test(String.fromCodePoint(next));
}
