import { type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

import { deflated, filtersOf, streamBytes } from './stream-bytes.ts';

/** Deflates all streams, Chromium's anew, so that equal pages give equal bytes whatever the processor. */
export function deflateStreams(document: PDFDocument): void {
  const { context, catalog } = document;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object === metadata) continue;
    const filters = filtersOf(object).join();
    if (filters === '' || filters === 'FlateDecode')
      context.assign(ref, deflated(context, streamBytes(object), object.dict));
  }
}
