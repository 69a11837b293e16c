import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import { ForeignSyntax } from '../../src/finish/print-syntax.ts';
import { printedObjects } from '../../src/finish/printed-objects.ts';
import { readPrint } from '../../src/finish/read-print.ts';
import { type FixtureName, rawPrint } from './fixture.ts';

const names: readonly FixtureName[] = ['engineer', 'rich', 'serif', 'tiny', 'two'];

for (const name of names) {
  test(`the objects of ${name}.pdf are those that pdf-lib reads`, async () => {
    const { pdf } = rawPrint(name);
    const { context } = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
    const objects = printedObjects(pdf);
    assert.deepEqual(described(objects), described(context));
    assert.deepEqual(objects.trailerInfo.Root, context.trailerInfo.Root);
    assert.deepEqual(objects.trailerInfo.Info, context.trailerInfo.Info);
    assert.equal(objects.largestObjectNumber, context.largestObjectNumber);
    assert.equal((await readPrint(pdf)).getPageCount(), name === 'two' ? 2 : 1);
  });
}

test('a file that Chromium would not write is left to pdf-lib', async () => {
  const { pdf } = rawPrint('tiny');
  const text = Buffer.from(pdf).toString('latin1');
  const changes: Readonly<Record<string, string>> = {
    'a comment': text.replace('endobj\n', 'endobj\n% a comment\n'),
    'a name with an escape': text.replace('/Creator', '/C#72eator'),
    'an object after the trailer': `${text}999 0 obj\nnull\nendobj\n`,
    'a length in another object': text.replace(/\/Length \d+/, '/Length 999 0 R'),
    'a length that is wrong': text.replace(/\/Length (\d)/, '/Length 9$1'),
    'brackets in a string': text.replace('(Chromium)', '(Chro(mi)um)'),
  };
  for (const [what, changed] of Object.entries(changes)) {
    const bytes = Buffer.from(changed, 'latin1');
    assert.notEqual(changed, text, what);
    assert.throws(() => printedObjects(bytes), ForeignSyntax, what);
    const document = await readPrint(bytes);
    assert.equal(document.getPageCount(), 1, what);
  }
});

function described(context: PDFDocument['context']): readonly string[] {
  return context
    .enumerateIndirectObjects()
    .map(([ref, object]) => `${ref.toString()} ${object.constructor.name} ${object.toString()}`);
}
