import { type PDFDict, PDFName } from 'pdf-lib';

import type { Anatomy } from './anatomy.ts';
import type { Mark } from './shown-text.ts';
import { plainStream } from './stream-bytes.ts';
import { type ToUnicode, writeToUnicode } from './to-unicode.ts';

/**
 * Lets every glyph be read as what stands on the page. Chromium's fonts say for a glyph that draws two characters the
 * one that comes first in the font, so that the ’ of Inter is extracted as a letter, ʼ, and its words break in two;
 * and for a glyph that is only part of a syllable, U+0000, which ISO 14289-1 7.21.7 forbids. The right text stands
 * in an `ActualText` around the glyphs, which most extractors do not heed.
 */
export function readSharedGlyphs(anatomy: Anatomy): void {
  const { context } = anatomy.document;
  for (const [font, readings] of readingsOf(anatomy)) {
    const map: ToUnicode = anatomy.toUnicode(font) ?? new Map();
    const fixed = new Map(map);
    for (const [code, texts] of readings) {
      const text = [...texts].find((text) => text !== undefined);
      // A glyph that stands for two texts on one page keeps what its font says: ActualText tells them apart.
      const isSaid = texts.size === 1 || !isNamed(map, code) || map.get(code)?.normalize('NFKC') === text;
      if (text !== undefined && isSaid) fixed.set(code, text);
    }
    if ([...fixed].every(([code, text]) => map.get(code) === text)) continue;
    const cmap = plainStream(context, Buffer.from(writeToUnicode(fixed), 'latin1'));
    font.set(PDFName.of('ToUnicode'), context.register(cmap));
  }
}

interface Glyph {
  readonly font: PDFDict;
  readonly code: number;
}

type Readings = Map<number, Set<string | undefined>>;

/** For each font and code, every text that it stands for; `undefined` where the font itself is to say it. */
function readingsOf(anatomy: Anatomy): ReadonlyMap<PDFDict, Readings> {
  const readingsIn = new Map<PDFDict, Readings>();
  const add = ({ font, code }: Glyph, text: string | undefined) => {
    const readings: Readings = readingsIn.get(font) ?? new Map();
    readingsIn.set(font, readings);
    readings.set(code, (readings.get(code) ?? new Set()).add(text));
  };
  for (const fonts of anatomy.codes.values())
    for (const [font, { bare }] of fonts) for (const code of bare) add({ font, code }, undefined);
  for (const [{ actualText = '' }, glyphs] of clustersOf(anatomy)) {
    for (const [glyph, text] of glyphs.length === 1
      ? glyphs.map((glyph) => [glyph, actualText] as const)
      : partsOf(glyphs, actualText, anatomy)) {
      add(glyph, text);
    }
  }
  return readingsIn;
}

/** The glyphs that share an `ActualText`. */
function clustersOf({ shown }: Anatomy): ReadonlyMap<Mark, readonly Glyph[]> {
  const clusters = new Map<Mark, Glyph[]>();
  for (const { font, codes, actual } of [...shown.values()].flat()) {
    if (!font || !actual) continue;
    const glyphs = clusters.get(actual) ?? [];
    clusters.set(actual, glyphs);
    for (const code of codes) glyphs.push({ font, code });
  }
  return clusters;
}

/** Names those glyphs of a syllable that the font has no name for, by what the others leave of its text. */
function partsOf(
  glyphs: readonly Glyph[],
  text: string,
  { toUnicode }: Anatomy,
): readonly (readonly [Glyph, string | undefined])[] {
  let rest = text;
  const nameless = glyphs.filter(({ font, code }) => !isNamed(toUnicode(font), code));
  for (const { font, code } of glyphs)
    if (isNamed(toUnicode(font), code)) rest = rest.replace(toUnicode(font)?.get(code) ?? '', '');
  return glyphs.map((glyph) => [
    glyph,
    nameless.includes(glyph) ? (glyph === nameless[0] && rest) || joiner : undefined,
  ]);
}

/** Joins what stands beside it: a name for a glyph that adds no character of its own. */
const joiner = '\u200D';

function isNamed(map: ToUnicode | undefined, code: number): boolean {
  return !/^\0*$/.test(map?.get(code) ?? '');
}
