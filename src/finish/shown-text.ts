import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';

import { operandText, type Operation, stringBytes, stringOperands } from './content-stream.ts';
import { type Content, lookupDict } from './pages.ts';

/** A stretch of marked content: `BDC` or `BMC` to `EMC`. */
export interface Mark {
  readonly tag: string;
  readonly mcid?: number;
  readonly actualText?: string;
}

/** Glyphs that one operator shows. */
export interface Shown {
  readonly font: PDFDict | undefined;
  readonly codes: readonly number[];
  /** What they stand in, outermost first. */
  readonly marks: readonly Mark[];
}

/** All text that a content stream shows, in its order. */
export function* shownText(content: Content): Generator<Shown> {
  const { bytes, operations, resources } = content;
  const fonts = resources && lookupDict(resources, 'Font');
  const saved: (PDFDict | undefined)[] = [];
  let font: PDFDict | undefined;
  let marks: readonly Mark[] = [];
  for (const operation of operations) {
    const { operator, operands } = operation;
    if (operator === 'q') saved.push(font);
    else if (operator === 'Q') font = saved.pop();
    else if (operator === 'Tf') {
      const found = fonts?.lookup(PDFName.of(operandText(bytes, operands[0]).slice(1)));
      font = found instanceof PDFDict ? found : undefined;
    } else if (operator === 'BMC' || operator === 'BDC') marks = [...marks, markOf(content, operation)];
    else if (operator === 'EMC') marks = marks.slice(0, -1);
    else if (showing.has(operator)) {
      const last = operands.at(-1);
      const codes = last ? stringOperands(bytes, last).flatMap((text) => codesOf(stringBytes(bytes, text), font)) : [];
      yield { font, codes, marks };
    }
  }
}

const showing = new Set(['Tj', 'TJ', "'", '"']);
const composite = PDFName.of('Type0');

function codesOf(bytes: Uint8Array, font: PDFDict | undefined): readonly number[] {
  if (font?.lookup(PDFName.of('Subtype')) !== composite) return [...bytes];
  const codes: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2) codes.push(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  return codes;
}

function markOf({ bytes, resources }: Content, { operands }: Operation): Mark {
  const tag = operandText(bytes, operands[0]).slice(1);
  const properties = operandText(bytes, operands[1]);
  if (!properties.startsWith('/')) return { tag, ...inlineProperties(properties) };
  const named = resources && lookupDict(resources, 'Properties')?.lookup(PDFName.of(properties.slice(1)));
  if (!(named instanceof PDFDict)) return { tag };
  const mcid = named.lookup(PDFName.of('MCID'));
  const actual = named.lookup(PDFName.of('ActualText'));
  return {
    tag,
    ...(mcid instanceof PDFNumber && { mcid: mcid.asNumber() }),
    ...((actual instanceof PDFString || actual instanceof PDFHexString) && { actualText: actual.decodeText() }),
  };
}

function inlineProperties(properties: string): Omit<Mark, 'tag'> {
  const mcid = /\/MCID\s+(\d+)/.exec(properties)?.[1];
  const actual = /\/ActualText\s*<([\da-fA-F\s]*)>/.exec(properties)?.[1];
  return {
    ...(mcid !== undefined && { mcid: Number(mcid) }),
    ...(actual !== undefined && { actualText: PDFHexString.of(actual.replaceAll(/\s/g, '')).decodeText() }),
  };
}
