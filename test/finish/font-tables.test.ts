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
