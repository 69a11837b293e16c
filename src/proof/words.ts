/**
 * The words of a text as a search would compare them: no case, no punctuation. What a hyphen joins is one word, whether or
 * not a line ends there: nobody can tell a hyphen that was written from one that broke a line. Arabic and Hebrew are
 * compared without vowel marks, as they are searched.
 */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(UNSEEN, '')
      .replaceAll(VOWEL_MARKS, '')
      .replaceAll(/(\p{L})[-\u2010\u00AD](?:[^\S\n]*\n\s*)?(?=\p{L})/gu, '$1')
      .match(WORD) ?? []
  );
}

/** Joiners, and controls of direction. */
const UNSEEN = /[\u200B-\u200F\u2060\u061C\u202A-\u202E\u2066-\u2069]/g;
/** Tatweel too, which only makes a word longer. */
const VOWEL_MARKS = /\u0640|[\p{M}&&[\p{Script_Extensions=Arabic}\p{Script_Extensions=Hebrew}]]/gv;

/** A word; in scripts that leave no spaces, and break a line anywhere, each character is one. */
const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}';
const WORD = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** How much of `expected` is among `found`, each word as often as it is there: 0 to 1. */
export function recall(expected: readonly string[], found: readonly string[]): number {
  return expected.length === 0 ? 1 : 1 - missing(expected, found).length / expected.length;
}

/** The words of `expected` that `found` lacks. */
export function missing(expected: readonly string[], found: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return expected.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** How many of the words that both lists have stand in the same order in them: 0 to 1. */
export function orderKept(a: readonly string[], b: readonly string[]): number {
  const common = a.length - missing(a, b).length;
  return common === 0 ? 1 : commonLength(a, b) / common;
}

/** A word that stands very often is looked for no further away than so many of its places, before and after. */
const nearest = 250;

/** Hunt and Szymanski, 1977: quick where most words are rare, as in prose. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const places = Map.groupBy(b.keys(), (index) => b[index]);
  const ends: number[] = [];
  for (const [index, word] of a.entries()) {
    const all = places.get(word) ?? [];
    const here = firstFrom(all, index);
    for (const place of all.slice(Math.max(0, here - nearest), here + nearest).reverse())
      ends[firstFrom(ends, place)] = place;
  }
  return ends.length;
}

/** Where the first of some rising numbers stands that is no smaller than another. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
