import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PDFDocument, type PDFRef } from 'pdf-lib';
import { contentsOf } from '../../src/finish/pages.ts';

test('a form that draws one with structure is looked into, however deep it draws it, and no other is', async () => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  const form = (more: Record<string, unknown>, ...drawn: readonly PDFRef[]) => {
    const objects = Object.fromEntries(drawn.map((ref, index) => [`X${index}`, ref]));
    const entries = { Type: 'XObject', Subtype: 'Form', Resources: { XObject: objects }, ...more };
    return context.register(context.stream('', entries));
  };
  const structured = form({ StructParents: 1 });
  const outer = form({}, structured);
  const outermost = form({}, outer);
  const plain = form({}, form({}));
  const page = document.addPage();
  page.node.setXObject(page.node.newXObjectKey('A'), outermost);
  page.node.setXObject(page.node.newXObjectKey('B'), plain);
  assert.deepEqual(
    contentsOf(document).map((content) => content.form?.ref),
    [undefined, outermost, outer, structured],
  );
});
