import { type PDFDocument, PDFName } from 'pdf-lib';

import { type StructureElement, structureRoot } from './structure.ts';

/** Maps roles of PDF 2.0, which Chromium writes, to those that PDF 1.7 knows, ISO 14289-1 7.1. */
export function setRoleMap(document: PDFDocument, elements: readonly StructureElement[]): void {
  const root = structureRoot(document);
  if (!root) return;
  const used = new Set(elements.map(({ role }) => role));
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
