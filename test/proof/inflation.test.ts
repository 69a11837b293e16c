import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { decodePDFRawStream, PDFDocument, PDFRawStream } from 'pdf-lib';
import { asciiDecoded } from '../../src/proof/ascii-filters.ts';
import { staysSmall } from '../../src/proof/inflation.ts';
import { lzwLength } from '../../src/proof/lzw-length.ts';

const { context } = await PDFDocument.create({ updateMetadata: false });

/** What pdf-lib makes of some data. */
const decodedBy = (filter: string, data: Uint8Array) =>
  decodePDFRawStream(PDFRawStream.of(context.obj({ Filter: filter }), data)).decode();

function base85(data: Buffer): Buffer {
  let text = '';
  for (let at = 0; at < data.length; at += 4) {
    const group = Buffer.concat([data.subarray(at, at + 4), Buffer.alloc(4)]).subarray(0, 4);
    let value = group.readUInt32BE();
    let digits = '';
    for (let digit = 0; digit < 5; digit++) {
      digits = String.fromCharCode(0x21 + (value % 85)) + digits;
      value = Math.floor(value / 85);
    }
    const whole = Math.min(4, data.length - at);
    text += whole === 4 && digits === '!!!!!' ? 'z' : digits.slice(0, whole + 1);
  }
  return Buffer.from(`${text}~>`);
}

/** Codes of nine bits that only ever clear the table and say bytes; then one that repeats what was just said. */
function lzw(codes: readonly number[]): Buffer {
  const bits = codes.map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from((bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
}

/** So many zeros. */
const runs = (length: number) => Buffer.from('8100'.repeat(length / 128), 'hex');

const pdfOf = (filter: string, data: Buffer) =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Filter ${filter} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

test('base 85 comes back as the bytes that went in', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (data) => {
      assert.deepEqual([...asciiDecoded(base85(Buffer.from(data)))], [...data]);
    }),
  );
});

test('the length of LZW data is that of what pdf-lib makes of it', () => {
  const codes = [256, 65, 258, 259, 260, 66, 262, 257];
  assert.equal(lzwLength(lzw(codes)), decodedBy('LZWDecode', lzw(codes)).length);
  assert.equal(lzwLength(lzw(codes)), 1 + 2 + 3 + 4 + 1 + 2);
});

test('what is packed in characters or twice is looked at too', () => {
  const deflated = deflateSync(Buffer.alloc(2_000_000));
  const packings: Readonly<Record<string, Buffer>> = {
    '/FlateDecode': deflated,
    '[/FlateDecode /FlateDecode]': deflateSync(deflated),
    '[/ASCIIHexDecode /FlateDecode]': Buffer.from(`${deflated.toString('hex')}>`),
    '[/ASCII85Decode /FlateDecode]': base85(deflated),
    '[/ASCII85Decode /ASCIIHexDecode /FlateDecode]': base85(Buffer.from(`${deflated.toString('hex')}>`)),
    '/RunLengthDecode': runs(2_000_000),
    '/RL': runs(2_000_000),
    '/Run#4cengthDecode': runs(2_000_000),
    '[/FlateDecode /RunLengthDecode]': deflateSync(runs(2_000_000)),
    '[/RunLengthDecode /FlateDecode]': Buffer.concat([
      Buffer.from([127]),
      deflated.subarray(0, 128),
      Buffer.from([deflated.length - 129]),
      deflated.subarray(128),
    ]),
  };
  for (const [filter, data] of Object.entries(packings)) {
    assert.ok(staysSmall(pdfOf(filter, data), 3_000_000), filter);
    assert.ok(!staysSmall(pdfOf(filter, data), 1_000_000), filter);
  }
  const repeated = lzw([256, 65, ...Array.from({ length: 200 }, (_, at) => 258 + at), 257]);
  assert.ok(staysSmall(pdfOf('/LZWDecode', repeated), 30_000));
  assert.ok(!staysSmall(pdfOf('/LZWDecode', repeated), 10_000));
});
