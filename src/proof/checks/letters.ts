import type { Check } from '../check.ts';

/** Words are read as words: wide tracking makes parsers see a space after every letter. */
export const letters: Check = {
  name: 'letters',
  proves: 'no word is read letter by letter',
  loses: 'a heading that is read so is not recognised, nor what stands below it; a search does not find the word',
  remedy: 'set headings without wide letter spacing',
  concerns: 'parser',
  needsText: true,
  run: ({ pages }) =>
    pages.flatMap(({ page, text }) =>
      [...new Set(text.split('\n').flatMap(spelledOut))].map((word) => ({
        message: `\`${word}\` is read letter by letter`,
        page,
      })),
    ),
};

/** Five letters or more that stand alone, with a pair here and there that the font draws closer. */
function spelledOut(line: string): readonly string[] {
  return (line.match(pieces) ?? []).filter((run) => {
    const parts = run.split(' ');
    const alone = parts.filter((part) => part.length < 2 || /^\p{L}\p{M}+$/u.test(part)).length;
    return alone >= 5 && alone > (2 / 3) * parts.length;
  });
}

const pieces = /(?<![\p{L}\p{M}])(?:\p{L}\p{M}*){1,3}(?: (?:\p{L}\p{M}*){1,3}(?![\p{L}\p{M}]))+/gu;
