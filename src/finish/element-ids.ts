import { PDFArray, type PDFDict, type PDFDocument, PDFName, type PDFObject, PDFString } from 'pdf-lib';

import { dictionary, type StructureElement, structureRoot } from './structure.ts';
import { decodedText } from './text-string.ts';

const id = PDFName.of('ID');

/** Numbers the ids of structure elements in reading order: Chromium's differ from one launch to the next. */
export function setElementIds(document: PDFDocument, elements: readonly StructureElement[]): void {
  const root = structureRoot(document);
  if (!root) return;
  const { context } = document;
  const renamed = new Map<string, PDFString>();
  const names: PDFObject[] = [];
  for (const { dict, ref } of elements) {
    const old = decodedText(dict.lookup(id));
    if (old === undefined) continue;
    // Fixed width, as the keys of a name tree are sorted by their characters.
    const fresh = PDFString.of(`e${String(renamed.size + 1).padStart(5, '0')}`);
    renamed.set(old, fresh);
    dict.set(id, fresh);
    if (ref) names.push(fresh, ref);
  }
  for (const { dict } of elements) renameHeaders(dict, renamed);
  if (names.length > 0) root.set(PDFName.of('IDTree'), context.obj({ Names: names }));
  else root.delete(PDFName.of('IDTree'));
}

function renameHeaders(dict: PDFDict, renamed: ReadonlyMap<string, PDFString>): void {
  const attributes = dict.lookup(PDFName.of('A'));
  for (const attribute of attributes instanceof PDFArray ? attributes.asArray() : [attributes]) {
    const owner = attribute && dictionary(dict.context.lookup(attribute));
    const headers = owner?.lookup(PDFName.of('Headers'));
    if (!(headers instanceof PDFArray)) continue;
    for (let at = 0; at < headers.size(); at++) {
      const fresh = renamed.get(decodedText(headers.lookup(at)) ?? '');
      if (fresh) headers.set(at, fresh);
    }
  }
}
