import { PDFName } from 'pdf-lib';

import { descendantOf, fontName, plainFontName, SUBSET } from '../../finish/fonts.ts';
import { fontPrograms, isEmbedded, isType3 } from '../../finish/rules/font-programs.ts';
import type { Check } from '../check.ts';

/** Every font is in the file, only its used glyphs, as outlines that parsers know, with the characters they stand for. */
export const fonts: Check = {
  name: 'fonts',
  proves: 'every font is in the file as a subset, is no Type 3, and says which characters its glyphs are',
  loses: 'other fonts are put in place of a missing one; parsers glue words of a Type 3 font and lose e-mail addresses',
  remedy: 'have fonts embedded when you export, as PDF/A does; choose fonts that are not variable, in LaTeX `lmodern`',
  concerns: 'parser',
  needsText: true,
  run({ anatomy }) {
    const drawn = anatomy.fonts.filter(isType3).length;
    const own = anatomy.fonts.filter((font) => !isType3(font));
    return [
      ...fontPrograms.find(anatomy),
      ...(drawn > 0
        ? [
            {
              message: `${drawn} of the fonts ${drawn === 1 ? 'is' : 'are'} of Type 3: drawings with no name, from a variable, a made-up bold or a bitmap font`,
            },
          ]
        : []),
      ...own
        .filter((font) => !font.has(PDFName.of('ToUnicode')) && !font.has(PDFName.of('Encoding')))
        .map((font) => ({
          message: `the font \`${plainFontName(font)}\` does not say which characters its glyphs are`,
        })),
      ...own
        .filter((font) => isEmbedded(font) && !SUBSET.test(fontName(descendantOf(font))))
        .map((font) => ({
          message: `the font \`${plainFontName(font)}\` is there with all its glyphs, not only those used`,
        })),
    ];
  },
};
