import { characters } from '../../finish/rules/characters.ts';
import type { Check } from '../check.ts';

/** Every glyph is there, and stands for a character that means something. */
export const glyphs: Check = {
  name: 'glyphs',
  proves: 'no glyph is missing, and none stands for a character that means nothing',
  loses: 'boxes on the page; other letters, question marks and icons in the text that is parsed',
  remedy: 'choose a font that has these characters, and write words in place of icons',
  concerns: 'parser',
  needsText: true,
  run({ anatomy, pages }) {
    return [
      ...characters.find(anatomy),
      ...pages.flatMap(({ page, text }) => {
        const strange = new Set(text.match(/[\0\uFFFD\uFFFE\uFFFF\p{Co}]/gu));
        return [...strange].map((character) => ({ message: `${nameOf(character)} stands in the text`, page }));
      }),
    ];
  },
};

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return /\p{Co}/u.test(character) ? `the private character ${number}, mostly an icon,` : `the character ${number}`;
}
