import { type PDFDocument, PDFRawStream } from 'pdf-lib';

import { deflated, filtersOf, streamBytes } from './stream-bytes.ts';

/** Deflates Chromium's streams anew, so that equal pages give equal bytes whatever the processor. */
export function deflateAnew(document: PDFDocument): void {
  const { context } = document;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || filtersOf(object).join() !== 'FlateDecode') continue;
    context.assign(ref, deflated(context, streamBytes(object), object.dict));
  }
}
