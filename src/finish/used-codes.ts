import type { PDFDict } from 'pdf-lib';

import type { Shown } from './shown-text.ts';

/** The codes of a font that some text uses, each once. */
export interface UsedCodes {
  readonly all: ReadonlySet<number>;
  /** Those that stand somewhere without an `ActualText`, so that the font alone says what they are. */
  readonly bare: ReadonlySet<number>;
}

/** What some text uses of each of its fonts. */
export function usedCodes(texts: readonly Shown[]): ReadonlyMap<PDFDict, UsedCodes> {
  const fonts = new Map<PDFDict, { readonly all: Set<number>; readonly bare: Set<number> }>();
  for (const { font, codes, actual } of texts) {
    if (!font) continue;
    const used = fonts.get(font) ?? { all: new Set(), bare: new Set() };
    fonts.set(font, used);
    for (const code of codes) {
      used.all.add(code);
      if (!actual) used.bare.add(code);
    }
  }
  return fonts;
}
