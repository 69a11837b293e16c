import { type PDFDict, PDFName } from 'pdf-lib';

import type { Anatomy } from './anatomy.ts';
import type { Mark } from './shown-text.ts';
import { deflated } from './stream-bytes.ts';
import { writeToUnicode } from './to-unicode.ts';

/**
 * Lets a glyph that a font draws for two characters be read as the one that stands on the page. Chromium's fonts say
 * the character that comes first in the font, so that the ’ of Inter is extracted as a letter, ʼ, and its words break
 * in two; the right one stands in an `ActualText` around the glyph, which most extractors do not heed.
 */
export function readSharedGlyphs(anatomy: Anatomy): void {
  const { context } = anatomy.document;
  for (const [font, readings] of glyphReadings(anatomy)) {
    const map = anatomy.toUnicode(font);
    if (!map) continue;
    const fixed = new Map(map);
    for (const [code, texts] of readings) {
      // A glyph that stands for two characters on one page keeps its ActualText, which tells them apart.
      const [text] = texts;
      if (texts.size === 1 && text !== undefined) fixed.set(code, text);
    }
    if ([...fixed].every(([code, text]) => map.get(code) === text)) continue;
    const cmap = deflated(context, Buffer.from(writeToUnicode(fixed), 'latin1'));
    font.set(PDFName.of('ToUnicode'), context.register(cmap));
  }
}

type Readings = Map<number, Set<string | undefined>>;

/** For each font and code, every text that it stands for; `undefined` where the font itself is to say it. */
function glyphReadings(anatomy: Anatomy): ReadonlyMap<PDFDict, Readings> {
  const shown = [...anatomy.shown.values()].flat();
  const glyphs = new Map<Mark, number>();
  for (const { codes, marks } of shown) {
    for (const mark of marks) glyphs.set(mark, (glyphs.get(mark) ?? 0) + codes.length);
  }
  const fonts = new Map<PDFDict, Readings>();
  for (const { font, codes, marks } of shown) {
    if (!font) continue;
    const readings = fonts.get(font) ?? new Map<number, Set<string | undefined>>();
    fonts.set(font, readings);
    const mark = marks.findLast((mark) => mark.actualText !== undefined);
    const reading = mark && glyphs.get(mark) === 1 ? mark.actualText : undefined;
    for (const code of codes) readings.set(code, (readings.get(code) ?? new Set()).add(reading));
  }
  return fonts;
}
