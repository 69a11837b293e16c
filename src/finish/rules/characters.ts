import { PDFDict, PDFName } from 'pdf-lib';

import { plainFontName } from '../fonts.ts';
import type { Finding, Rule } from './rule.ts';

/** Every glyph is one of its font, and says which characters it stands for: ISO 14289-1 7.21.7 and 7.21.8. */
export const characters: Rule = {
  name: 'characters',
  standards: ['PDF/UA-1', 'PDF/A-3a'],
  find({ codes, toUnicode }) {
    const findings = new Map<string, Finding>();
    const add = (message: string, page: number) => findings.set(`${page} ${message}`, { message, page });
    for (const [content, fonts] of codes) {
      for (const [font, { all }] of fonts) {
        const map = toUnicode(font);
        const name = plainFontName(font) || 'without a name';
        if (!map && !hasKnownEncoding(font))
          add(`the font \`${name}\` does not say which characters its glyphs are`, content.page);
        if (isComposite(font) && all.has(0)) add(`a character is missing in the font \`${name}\``, content.page);
        // What the map leaves out, the encoding says.
        const codes = hasKnownEncoding(font) ? [...all].filter((code) => map?.has(code)) : [...all];
        if (map && codes.some((code) => !isReadable(map.get(code)))) {
          add(`a glyph of the font \`${name}\` stands for no character`, content.page);
        }
      }
    }
    return [...findings.values()];
  },
};

function isComposite(font: PDFDict): boolean {
  return font.lookup(PDFName.of('Subtype')) === PDFName.of('Type0');
}

/** Simple fonts with one of the standard encodings say it by that. */
function hasKnownEncoding(font: PDFDict): boolean {
  if (isComposite(font)) return false;
  const encoding = font.lookup(PDFName.of('Encoding'));
  return encoding instanceof PDFName || encoding instanceof PDFDict;
}

/** What ISO 14289-1 7.21.7 excludes: nothing, U+0000, U+FEFF and U+FFFE. */
function isReadable(text: string | undefined): boolean {
  return text !== undefined && text !== '' && !/[\0\uFEFF\uFFFE]/.test(text);
}
