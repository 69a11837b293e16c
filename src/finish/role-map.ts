import { type PDFDocument, PDFName } from 'pdf-lib';

import { structureElements, structureRoot } from './structure.ts';

/** Maps roles of PDF 2.0, which Chromium writes, to those that PDF 1.7 knows, ISO 14289-1 7.1. */
export function setRoleMap(document: PDFDocument): void {
  const root = structureRoot(document);
  if (!root) return;
  const used = new Set(structureElements(document).map((element) => element.role));
  const mapped = Object.entries(equivalents).filter(([role]) => used.has(role));
  if (mapped.length > 0) root.set(PDFName.of('RoleMap'), document.context.obj(Object.fromEntries(mapped)));
}

const equivalents = {
  Strong: 'Span',
  Em: 'Span',
  Sub: 'Span',
  Aside: 'Div',
  DocumentFragment: 'Div',
  FENote: 'Note',
  Title: 'P',
} as const;
