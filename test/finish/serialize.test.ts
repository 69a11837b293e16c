import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from 'pdf-lib';
import { serialize } from '../../src/finish/serialize.ts';
import { streamBytes } from '../../src/finish/stream-bytes.ts';
import { syntaxOf } from '../../src/finish/syntax.ts';
import { rawPrint } from './fixture.ts';

test('objects are written without a space that is not needed, and with each that is', async () => {
  const { context } = await PDFDocument.create();
  const object = context.obj({
    Name: PDFName.of('A B'),
    Number: -1.5,
    True: true,
    Ref: PDFRef.of(7),
    Text: PDFString.of('a (b)'),
    List: [1, 2, 'N', PDFHexString.of('00ff'), [3], {}, null],
  });
  assert.equal(
    syntaxOf(object),
    '<</Name/A#20B/Number -1.5/True true/Ref 7 0 R/Text(a (b))/List[1 2/N<00ff>[3]<<>> null]>>',
  );
  assert.equal(syntaxOf(PDFInvalidObject.of(Buffer.from('<< /Broken'))), 'null');
});

test('a file is read as it was written: gaps between its objects, other generations, more than fit into one object stream', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  const { context, catalog } = document;
  const numbers = Array.from({ length: 2300 }, (_, at) => context.register(PDFNumber.of(at)));
  const renewed = PDFRef.of(5000, 3);
  context.assign(renewed, context.obj({ Renewed: true }));
  const stream = context.register(context.stream(Buffer.from([0, 255, 10, 13])));
  context.delete(numbers[1] ?? renewed);
  catalog.set(PDFName.of('Kept'), context.obj([...numbers, renewed, stream]));

  const read = await PDFDocument.load(serialize(document), { updateMetadata: false, throwOnInvalidObject: true });
  assert.equal(read.getPageCount(), 1);
  const kept = read.catalog.lookup(PDFName.of('Kept'), PDFArray);
  assert.equal(kept.lookup(1), undefined);
  for (const at of [0, 2, 999, 1000, 2299]) assert.equal(kept.lookup(at, PDFNumber).asNumber(), at);
  assert.ok(kept.lookup(2300, PDFDict).has(PDFName.of('Renewed')));
  const bytes = kept.lookup(2301);
  assert.ok(bytes instanceof PDFRawStream);
  assert.deepEqual([...bytes.contents], [0, 255, 10, 13]);
});

test('the table says of each object where it stands', async () => {
  const document = await PDFDocument.load(rawPrint('tiny').pdf, { updateMetadata: false });
  const pdf = Buffer.from(serialize(document));
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf.toString('latin1'))?.[1]);
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const number = Number(/^(\d+) 0 obj/.exec(pdf.toString('latin1', start, start + 20))?.[1]);
  const stream = (number: number): PDFRawStream => {
    const found = context.lookup(PDFRef.of(number));
    assert.ok(found instanceof PDFRawStream);
    return found;
  };
  const table = stream(number);
  const runs = table.dict
    .lookup(PDFName.of('Index'), PDFArray)
    .asArray()
    .map((item) => Number(item.toString()));
  const numbers = runs.flatMap((first, at) =>
    at % 2 === 0 ? Array.from({ length: runs[at + 1] ?? 0 }, (_, more) => first + more) : [],
  );
  const rows = Buffer.from(streamBytes(table));
  assert.equal(rows.length, 7 * numbers.length);
  for (const [index, object] of numbers.entries()) {
    const [kind, where, which] = [
      rows.readUInt8(7 * index),
      rows.readUInt32BE(7 * index + 1),
      rows.readUInt16BE(7 * index + 5),
    ];
    if (kind === 1) assert.ok(pdf.toString('latin1', where, where + 20).startsWith(`${object} ${which} obj\n`));
    if (kind !== 2) continue;
    const texts = Buffer.from(streamBytes(stream(where))).toString('latin1');
    assert.equal(Number(texts.split(' ')[2 * which]), object);
  }
});
