import type { Check } from '../check.ts';

/** Words are read as words: wide tracking makes parsers see a space after every letter. */
export const letters: Check = {
  name: 'letters',
  proves: 'no word is read letter by letter',
  loses: 'a parser does not recognise the headings `E D U C A T I O N` and `W O R K`, nor what stands below them',
  run: ({ pages }) =>
    pages.flatMap(({ page, text }) =>
      [...new Set(text.match(spaced))].map((word) => ({ message: `\`${word}\` is read letter by letter`, page })),
    ),
};

/** Five letters or more that stand alone, one after the other. */
const spaced = /(?<![\p{L}\p{M}])(?:\p{L}\p{M}* ){4,}\p{L}(?![\p{L}\p{M}])/gu;
