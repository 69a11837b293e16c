/** Markup in which a range of numbers stays on one line: its dash would let it break. */
export function withWholeRanges(markup: string): string {
  return markup.replaceAll(/\d[\d.,]*–\d[\d.,]*/g, unbroken);
}

/** A paragraph's markup whose last words, where they are short, stay together: the last line has more than them, or none. */
export function withFullLastLine(markup: string): string {
  return markup.replace(LAST_WORDS, (words) => (words.length > SHORT ? words : unbroken(words)));
}

const LAST_WORDS = /(?<=[ \n])[^ \n<>]+ [^ \n<>]+$/;
/** Characters of two words that would look lost on a line. */
const SHORT = 12;

/** A style, not a no-break space: a search for the words must find them. */
function unbroken(words: string): string {
  return `<span class="unbroken">${words}</span>`;
}
