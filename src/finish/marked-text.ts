import { type PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib';

import { operandsOf } from './content-stream.ts';
import { logicalOrder } from './logical-order.ts';
import type { Content } from './pages.ts';
import { directionIn } from './right-to-left.ts';
import type { Mark, Shown } from './shown-text.ts';
import { decodedText } from './text-string.ts';
import type { ToUnicode } from './to-unicode.ts';

/** What a marked-content sequence says, by the page or form that holds it. */
export type MarkedText = (holder: PDFObject | undefined, mcid: number) => string;

/** The text of each marked-content sequence of each page and form, as a screen reader would say it. */
export function markedText(
  document: PDFDocument,
  shownIn: ReadonlyMap<Content, readonly Shown[]>,
  toUnicode: (font: PDFDict) => ToUnicode | undefined,
): MarkedText {
  const sequences = new Map<string, Piece[]>();
  for (const [content, shownTexts] of shownIn) {
    const holder = content.form?.ref ?? document.context.getObjectRef(content.dict);
    let before: Mark | undefined;
    for (const shown of shownTexts) {
      const { mcid, actual } = shown;
      if (mcid === undefined) continue;
      const key = keyOf(holder, mcid);
      const pieces = sequences.get(key) ?? [];
      sequences.set(key, pieces);
      // An `ActualText` stands for all glyphs in it.
      if (!actual) pieces.push({ content, shown, text: charactersOf(shown, toUnicode) });
      else if (actual !== before) pieces.push({ content, shown, text: actual.actualText ?? '' });
      before = actual;
    }
  }
  const shown = [...shownIn.values()].flat();
  if (!shown.some(({ reversed }) => reversed))
    return (holder, mcid) => textOf(sequences.get(keyOf(holder, mcid)) ?? []);
  const language = decodedText(document.catalog.lookup(PDFName.of('Lang')));
  const direction = directionIn(textOf([...sequences.values()].flat()), language);
  return (holder, mcid) => inOrder(sequences.get(keyOf(holder, mcid)) ?? [], direction);
}

interface Piece {
  readonly content: Content;
  readonly shown: Shown;
  readonly text: string;
}

function charactersOf({ font, codes, reversed }: Shown, toUnicode: (font: PDFDict) => ToUnicode | undefined): string {
  const map = font && toUnicode(font);
  const characters = codes.map((code) => map?.get(code) ?? '');
  return (reversed ? characters.toReversed() : characters).join('');
}

/** Chromium writes a line from right to left as it looks, its last word first, and says so of each word. */
function inOrder(pieces: readonly Piece[], direction: 'ltr' | 'rtl'): string {
  const lines = [...Map.groupBy(pieces, heightOf).values()];
  return lines
    .map((line) =>
      logicalOrder(
        line.map(({ text }) => text),
        direction,
      ).join(''),
    )
    .join('\n');
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece, index) => `${startsLine(pieces[index - 1], piece) ? '\n' : ''}${piece.text}`).join('');
}

/** Chromium writes no space where it breaks a line. What is only raised stands further right. */
function startsLine(before: Piece | undefined, piece: Piece): boolean {
  if (!before || before.shown.placed === piece.shown.placed) return false;
  const [[lastX, lastY], [x, y]] = [placeOf(before), placeOf(piece)];
  return y !== lastY && x <= lastX;
}

function heightOf(piece: Piece): number {
  return placeOf(piece)[1];
}

function placeOf({ content, shown: { placed } }: Piece): readonly [x: number, y: number] {
  const [x = 0, y = 0] = placed ? operandsOf(content.bytes, placed).slice(4).map(Number) : [];
  return [x, y];
}

function keyOf(holder: PDFObject | undefined, mcid: number): string {
  return `${holder instanceof PDFRef ? holder.toString() : ''} ${mcid}`;
}
