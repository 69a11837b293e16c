import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

import { lookupDict, xObjectsOf } from './pages.ts';
import { readableBytes } from './stream-bytes.ts';
import { nameText } from './text-string.ts';
import { parseToUnicode, type ToUnicode } from './to-unicode.ts';

/** Every font that pages and their forms may set text in, each once. */
export function fontsOf(document: PDFDocument): readonly PDFDict[] {
  const fonts = new Set<PDFDict>();
  const seen = new Set<PDFDict>();
  const open = document.getPages().flatMap(({ node }) => node.Resources() ?? []);
  for (let resources = open.pop(); resources; resources = open.pop()) {
    if (seen.has(resources)) continue;
    seen.add(resources);
    for (const font of lookupDict(resources, 'Font')?.values() ?? []) {
      const dict = resources.context.lookup(font);
      if (dict instanceof PDFDict) fonts.add(dict);
    }
    for (const value of xObjectsOf(resources).values()) {
      const form = resources.context.lookup(value);
      const inner = form instanceof PDFRawStream && lookupDict(form.dict, 'Resources');
      if (inner) open.push(inner);
    }
  }
  return [...fonts];
}

/** The font itself, or the one below a composite font. */
export function descendantOf(font: PDFDict): PDFDict {
  const descendants = font.lookup(PDFName.of('DescendantFonts'));
  const first = descendants instanceof PDFArray && descendants.size() > 0 ? descendants.lookup(0) : undefined;
  return first instanceof PDFDict ? first : font;
}

/** The name that a font was sold under, without the six letters that say that only some of its glyphs are there. */
export function plainFontName(font: PDFDict): string {
  return fontName(font).replace(SUBSET, '');
}

export const SUBSET = /^[A-Z]{6}\+/;

export function fontName(font: PDFDict): string {
  const name = font.lookup(PDFName.of('BaseFont')) ?? font.lookup(PDFName.of('Name'));
  return nameText(name) ?? '';
}

export function toUnicodeOf(font: PDFDict): ToUnicode | undefined {
  const stream = font.lookup(PDFName.of('ToUnicode'));
  if (!(stream instanceof PDFRawStream)) return undefined;
  return parseToUnicode(Buffer.from(readableBytes(stream)).toString('latin1'));
}
