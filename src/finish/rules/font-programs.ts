import { type PDFDict, PDFName } from 'pdf-lib';

import { descendantOf, plainFontName } from '../fonts.ts';
import { lookupDict } from '../pages.ts';
import type { Rule } from './rule.ts';

/** Every font is in the file, ISO 14289-1 7.21.4.1, ISO 19005-3 6.2.11.4. */
export const fontPrograms: Rule = {
  name: 'font-programs',
  standards: ['PDF/UA-1', 'PDF/A-3a'],
  find: ({ fonts }) => [
    ...fonts
      .filter((font) => !isType3(font) && !isEmbedded(font))
      .map((font) => ({
        message: `the font \`${plainFontName(font)}\` is not in the file: others will be put in its place`,
      })),
    ...fonts
      .filter((font) => isEmbedded(font) && lacksGlyphMap(descendantOf(font)))
      .map((font) => ({ message: `the font \`${plainFontName(font)}\` does not say which of its glyphs are meant` })),
  ],
};

/** Whether a font draws its glyphs with the operators of a page. */
export function isType3(font: PDFDict): boolean {
  return font.lookup(PDFName.of('Subtype')) === PDFName.of('Type3');
}

/** Whether the outlines of a font are in the file. */
export function isEmbedded(font: PDFDict): boolean {
  const descriptor = lookupDict(descendantOf(font), 'FontDescriptor');
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor?.has(PDFName.of(key)));
}

/** ISO 14289-1 7.21.3.2, ISO 19005-3 6.2.11.3.2. */
function lacksGlyphMap(font: PDFDict): boolean {
  const isTrueType = font.lookup(PDFName.of('Subtype')) === PDFName.of('CIDFontType2');
  return isTrueType && !font.has(PDFName.of('CIDToGIDMap'));
}
