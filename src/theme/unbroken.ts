/** Markup in which no range of numbers breaks at its dash, and no dash or slash between words begins a line. */
export function withHeldDashes(markup: string): string {
  return markup.replaceAll(HELD, unbroken);
}

/** A paragraph's markup whose last words, where they are short, stay together: the last line has more than them, or none. */
export function withFullLastLine(markup: string): string {
  return markup.replace(LAST_WORDS, (words) => (words.length > SHORT ? words : unbroken(words)));
}

/** Only from where a number or a word begins: a megabyte without a space is one word. */
const HELD = /(?<![\d.,])\d[\d.,]*–\d[\d.,]*|(?<![^ \n<>])[^ \n<>]+ [–/](?= )/g;
const LAST_WORDS = /(?<=[ \n])[^ \n<>]+ [^ \n<>]+$/;
/** Characters of two words that would look lost on a line. */
const SHORT = 14;

/** A style, not a no-break space: a search for the words must find them. */
function unbroken(words: string): string {
  return `<span class="unbroken">${words}</span>`;
}
