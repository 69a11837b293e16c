/**
 * Markup in which no range of numbers breaks at its dash, no short compound at its hyphen, and no dash or slash between
 * words begins a line. A hyphen that ends a line is taken for one of the printer's by programs that read the page:
 * `low-level` is `lowlevel` then.
 */
export function withHeldDashes(markup: string): string {
  return markup.replaceAll(HELD, (found) => (found.startsWith('<') ? found : unbroken(found)));
}

/** Dates' markup that breaks between the dates alone, if it must: words of the author's that are longer may break. */
export function withWholeDates(markup: string): string {
  const [, first, last] = TWO_DATES.exec(markup) ?? [];
  return first === undefined || last === undefined ? withHeldDashes(markup) : `${unbroken(first)} ${unbroken(last)}`;
}

/** A paragraph's markup whose last words, where they are short, stay together: the last line has more than them, or none. */
export function withFullLastLine(markup: string): string {
  return markup.replace(LAST_WORDS, (words) => (words.length > SHORT ? words : unbroken(words)));
}

/** Tags, which are passed over, and the rest only from where a number or a word begins: a megabyte without a space is one word. */
const HELD =
  /<[^<>]*>|(?<![\d.,])\d[\d.,]*–\d[\d.,]*|(?<![^ \n<>])[^ \n<>]+ [–/](?= )|(?<![^ \n>(“„«‘])(?=[^ \n<>]{3,24}(?:[ \n<]|$))[\p{L}\d]+(?:-[\p{L}\d]+)+/gu;
const TWO_DATES = /^([^<>]{1,16} –) ([^<>]{1,16})$/;
const LAST_WORDS = /(?<=[ \n])[^ \n<>]+ [^ \n<>]+$/;
/** Characters of two words that would look lost on a line. */
const SHORT = 14;

/** A style, not a no-break space: a search for the words must find them. */
function unbroken(words: string): string {
  return `<span class="unbroken">${words}</span>`;
}
