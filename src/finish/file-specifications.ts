import { PDFArray, PDFDict, type PDFDocument, PDFName } from 'pdf-lib';

import { lookupDict } from './pages.ts';

/** The file specifications of all that a PDF carries: from the name tree and from the associated files, each once. */
export function fileSpecifications(document: PDFDocument): readonly PDFDict[] {
  const { catalog, context } = document;
  const found = new Set<PDFDict>();
  const add = (values: unknown) => {
    for (const item of values instanceof PDFArray ? values.asArray() : []) {
      const value = context.lookup(item);
      if (value instanceof PDFDict && value.has(PDFName.of('EF'))) found.add(value);
    }
  };
  const names = lookupDict(catalog, 'Names');
  const root = names && lookupDict(names, 'EmbeddedFiles');
  const open = root ? [root] : [];
  const seen = new Set<PDFDict>();
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    add(node.lookup(PDFName.of('Names')));
    const kids = node.lookup(PDFName.of('Kids'));
    for (const kid of kids instanceof PDFArray ? kids.asArray() : []) {
      const child = context.lookup(kid);
      if (child instanceof PDFDict) open.push(child);
    }
  }
  add(catalog.lookup(PDFName.of('AF')));
  return [...found];
}
