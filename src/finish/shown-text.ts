import { PDFDict, PDFHexString, PDFName, PDFNumber } from 'pdf-lib';

import { eachString, operandsOf, type Operation } from './content-stream.ts';
import { type Content, lookupDict } from './pages.ts';
import { pushCodes } from './string-bytes.ts';
import { decodedText } from './text-string.ts';

/** A stretch of marked content: `BDC` or `BMC` to `EMC`. */
export interface Mark {
  readonly tag: string;
  readonly mcid?: number;
  readonly actualText?: string;
}

/** What all the marks say together that something stands in: a thing that several say, the innermost. */
interface Marked {
  readonly mcid?: number | undefined;
  /** Says in an `ActualText` what is shown. */
  readonly actual?: Mark | undefined;
  /** Shown from the last character to the first. */
  readonly reversed: boolean;
}

/** Glyphs that are shown one after the other, in one font and under the same marks. */
export interface Shown extends Marked {
  readonly font: PDFDict | undefined;
  readonly codes: readonly number[];
  /** The `Tm` that put them where they are. */
  readonly placed: Operation | undefined;
}

/** All text that a content stream shows, in its order. */
export function shownText(content: Content): readonly Shown[] {
  const { bytes, operations } = content;
  const shown: Shown[] = [];
  const saved: (PDFDict | undefined)[] = [];
  let font: PDFDict | undefined;
  let width: 1 | 2 = 1;
  let marked: Marked = { reversed: false };
  const outer: Marked[] = [];
  let placed: Operation | undefined;
  let codes: number[] = [];
  const push = (from: number, to: number) => pushCodes(bytes, from, to, width, codes);
  const close = () => {
    if (codes.length === 0) return;
    shown.push({ ...marked, font, codes, placed });
    codes = [];
  };
  for (const operation of operations) {
    const { operator } = operation;
    if (showing.has(operator)) {
      eachString(bytes, operation, push);
      continue;
    }
    if (operator === 'Tm') placed = operation;
    if (!changing.has(operator)) continue;
    close();
    if (operator === 'q') saved.push(font);
    else if (operator === 'EMC') marked = outer.pop() ?? marked;
    else if (operator === 'BMC' || operator === 'BDC') {
      outer.push(marked);
      marked = markedBy(markOf(content, operation), marked);
    } else {
      font = operator === 'Q' ? saved.pop() : fontOf(content, operation);
      width = isComposite(font) ? 2 : 1;
    }
  }
  close();
  return shown;
}

function markedBy(mark: Mark, { mcid, actual, reversed }: Marked): Marked {
  return {
    mcid: mark.mcid ?? mcid,
    actual: mark.actualText === undefined ? actual : mark,
    reversed: reversed || mark.tag === 'ReversedChars',
  };
}

const showing = new Set(['Tj', 'TJ', "'", '"']);
const changing = new Set(['q', 'Q', 'EMC', 'Tf', 'BMC', 'BDC']);
const composite = PDFName.of('Type0');
const subtype = PDFName.of('Subtype');

function isComposite(font: PDFDict | undefined): boolean {
  return font?.lookup(subtype) === composite;
}

function fontOf({ bytes, resources }: Content, operation: Operation): PDFDict | undefined {
  const [name = ''] = operandsOf(bytes, operation);
  const font = resources && lookupDict(resources, 'Font')?.lookup(PDFName.of(name.slice(1)));
  return font instanceof PDFDict ? font : undefined;
}

function markOf({ bytes, resources }: Content, operation: Operation): Mark {
  const [name = '', properties = ''] = operandsOf(bytes, operation);
  const tag = name.slice(1);
  if (!properties.startsWith('/')) return { tag, ...inlineProperties(properties) };
  const named = resources && lookupDict(resources, 'Properties')?.lookup(PDFName.of(properties.slice(1)));
  if (!(named instanceof PDFDict)) return { tag };
  const mcid = named.lookup(PDFName.of('MCID'));
  const actual = decodedText(named.lookup(PDFName.of('ActualText')));
  return {
    tag,
    ...(mcid instanceof PDFNumber && { mcid: mcid.asNumber() }),
    ...(actual !== undefined && { actualText: actual }),
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
