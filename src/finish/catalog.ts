import { type PDFDocument, PDFName } from 'pdf-lib';

import type { Metadata } from './metadata.ts';
import { textString } from './text-string.ts';

/** Says in the catalog what a reader needs first: the language, that the title is to be shown, that the file is tagged. */
export function setCatalog(document: PDFDocument, metadata: Metadata): void {
  const { catalog, context } = document;
  catalog.set(PDFName.of('Lang'), textString(metadata.language));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  for (const page of document.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
}
