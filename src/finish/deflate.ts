import { type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

import { deflated, filtersOf, plainStream, streamBytes } from './stream-bytes.ts';

/** Inflates all streams, so that the passes find them as they read them, and none is left as Chromium's zlib deflated it. */
export function inflateStreams({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && filtersOf(object).join() === 'FlateDecode')
      context.assign(ref, plainStream(context, streamBytes(object), object.dict));
  }
}

/** Deflates all streams that have no filter, so that equal pages give equal bytes whatever the processor. */
export function deflateStreams(document: PDFDocument): void {
  const { context, catalog } = document;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object === metadata) continue;
    if (filtersOf(object).length === 0) context.assign(ref, deflated(context, object.contents, object.dict));
  }
}
