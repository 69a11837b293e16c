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
import { syntaxOf } from '../../src/finish/syntax.ts';

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
