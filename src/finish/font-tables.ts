import { type PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';

import { descendantOf, fontsOf } from './fonts.ts';
import { withoutHints } from './glyph-hints.ts';
import { lookupDict } from './pages.ts';
import { plainStream, readableBytes } from './stream-bytes.ts';

/**
 * Leaves of each TrueType font only the tables that a composite font in a PDF has, ISO 32000-1 9.9: names, character
 * maps and metrics for vertical lines stay in the font's own file. Of a few glyphs, hints weigh more than the outlines
 * that they fit to the dots of a screen: those go as well.
 */
export function dropFontTables(document: PDFDocument): void {
  const { context } = document;
  for (const font of fontsOf(document)) {
    const descendant = descendantOf(font);
    const program = lookupDict(descendant, 'FontDescriptor')?.lookup(PDFName.of('FontFile2'));
    const ref = program && context.getObjectRef(program);
    if (descendant === font || !ref || !(program instanceof PDFRawStream)) continue;
    const fewer = withFewerTables(Buffer.from(readableBytes(program)));
    if (!fewer) continue;
    const stream = plainStream(context, fewer, program.dict);
    stream.dict.set(PDFName.of('Length1'), PDFNumber.of(fewer.length));
    context.assign(ref, stream);
  }
}

interface Table {
  readonly tag: string;
  readonly bytes: Buffer;
}

const always = new Set(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
const hints = new Set(['cvt ', 'fpgm', 'prep']);

/** Nothing where the font is none of TrueType, or has no other tables. */
function withFewerTables(font: Buffer): Buffer | undefined {
  const tables = tablesOf(font);
  const [glyf, loca, head] = ['glyf', 'loca', 'head'].map((wanted) => tables.find(({ tag }) => tag === wanted)?.bytes);
  if (!glyf || !loca || !head) return undefined;
  const hintBytes = tables.filter(({ tag }) => hints.has(tag)).reduce((sum, { bytes }) => sum + bytes.length, 0);
  const isHinted = hintBytes <= glyf.length;
  const kept = tables.filter(({ tag }) => always.has(tag) || (isHinted && hints.has(tag)));
  if (kept.length === tables.length) return undefined;
  const version = font.readUInt32BE(0);
  if (isHinted) return assembled(version, kept);
  const bare = withoutHints(glyf, loca, head.readInt16BE(longPlaces) === 1);
  const bytesOf = { glyf: bare.glyf, loca: bare.loca } as Readonly<Record<string, Buffer>>;
  return assembled(
    version,
    kept.map(({ tag, bytes }) => ({ tag, bytes: bytesOf[tag] ?? bytes })),
  );
}

/** Where the table `head` says whether the places of glyphs have four bytes. */
const longPlaces = 50;

/** The tables of an OpenType file, by its directory of 16 bytes each. */
function tablesOf(font: Buffer): readonly Table[] {
  if (font.length < 12) return [];
  const tables: Table[] = [];
  for (let at = 12; at + 16 <= font.length && at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    const offset = font.readUInt32BE(at + 8);
    tables.push({
      tag: font.toString('latin1', at, at + 4),
      bytes: font.subarray(offset, offset + font.readUInt32BE(at + 12)),
    });
  }
  return tables;
}

function assembled(version: number, tables: readonly Table[]): Buffer {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(version, 0);
  for (const [index, value] of [tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)].entries())
    head.writeUInt16BE(value, 4 + 2 * index);
  const parts = [head];
  let offset = head.length;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const at = 12 + 16 * index;
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    // The sum over the whole file does not count for its own table.
    if (tag === 'head') padded.writeUInt32BE(0, sumOfFile);
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(sumOf(padded), at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  }
  const font = Buffer.concat(parts);
  const start = tablesOf(font).find(({ tag }) => tag === 'head')?.bytes;
  start?.writeUInt32BE((0xb1b0afba - sumOf(font)) >>> 0, sumOfFile);
  return font;
}

/** Where the table `head` has the sum over the whole file. */
const sumOfFile = 8;

function sumOf(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
