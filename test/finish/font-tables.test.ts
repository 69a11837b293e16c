import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import { dropFontTables } from '../../src/finish/font-tables.ts';
import { streamBytes } from '../../src/finish/stream-bytes.ts';
import { rawPrint } from './fixture.ts';

const opened = () => PDFDocument.load(rawPrint('engineer').pdf, { updateMetadata: false });

const programsOf = ({ context }: PDFDocument): readonly PDFRawStream[] =>
  context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream && object.dict.has(PDFName.of('Length1')) ? object : []));

const directoryOf = (font: Buffer) =>
  Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index).map((at) => ({
    tag: font.toString('latin1', at, at + 4),
    bytes: font.subarray(font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12)),
  }));

test('a font in a PDF has the tables that are needed there, as they were, and no others', async () => {
  const [before, after] = [await opened(), await opened()];
  dropFontTables(after);
  const programs = programsOf(after);
  assert.ok(programs.length > 0);
  for (const [index, program] of programs.entries()) {
    const font = Buffer.from(streamBytes(program));
    const old = directoryOf(Buffer.from(streamBytes(programsOf(before)[index] ?? program)));
    const tables = directoryOf(font);
    assert.ok(tables.length < old.length);
    assert.deepEqual(program.dict.lookup(PDFName.of('Length1')), PDFNumber.of(font.length));
    for (const { tag, bytes } of tables.filter(({ tag }) => tag !== 'head'))
      assert.deepEqual(bytes, old.find((table) => table.tag === tag)?.bytes, tag);
    const tags = new Set(tables.map(({ tag }) => tag));
    for (const tag of ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']) assert.ok(tags.has(tag), tag);
    for (const tag of ['cmap', 'name', 'post', 'OS/2']) assert.ok(!tags.has(tag), tag);
  }
});

test('a font says the sum over its bytes, OpenType `head`', async () => {
  const document = await opened();
  dropFontTables(document);
  for (const program of programsOf(document)) {
    const font = Buffer.from(streamBytes(program));
    let sum = 0;
    for (let at = 0; at < font.length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0;
    assert.equal(sum, 0xb1b0afba);
  }
});

test('hints that weigh more than the outlines go, from the tables and from the glyphs', async () => {
  const document = await PDFDocument.load(rawPrint('serif').pdf, { updateMetadata: false });
  const [program] = programsOf(document);
  assert.ok(program);
  const tables = directoryOf(Buffer.from(streamBytes(program)));
  const outlines = tables.find(({ tag }) => tag === 'glyf')?.bytes.length ?? 0;
  const heavy = tables.map(({ tag, bytes }) => ({ tag, bytes: tag === 'fpgm' ? Buffer.alloc(outlines + 4) : bytes }));
  const ref = document.context.getObjectRef(program);
  assert.ok(ref);
  document.context.assign(ref, document.context.stream(fontOf(heavy), { Length1: 0 }));
  dropFontTables(document);
  const kept = programsOf(document).map((stream) => directoryOf(Buffer.from(streamBytes(stream))));
  const bare = kept.filter((tables) => !tables.some(({ tag }) => ['cvt ', 'fpgm', 'prep'].includes(tag)));
  assert.equal(bare.length, 1);
  assert.ok((bare[0]?.find(({ tag }) => tag === 'glyf')?.bytes.length ?? outlines) < outlines);
});

/** A font file of some tables, without their sums. */
function fontOf(tables: readonly { readonly tag: string; readonly bytes: Buffer }[]): Buffer {
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(tables.length, 4);
  let offset = head.length;
  for (const [index, { tag, bytes }] of tables.entries()) {
    head.write(tag, 12 + 16 * index, 'latin1');
    head.writeUInt32BE(offset, 20 + 16 * index);
    head.writeUInt32BE(bytes.length, 24 + 16 * index);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...tables.map(({ bytes }) => bytes)]);
}
