import { ParseSpeeds, type PDFContext, PDFDocument } from 'pdf-lib';

import { ForeignSyntax } from './print-syntax.ts';
import { printedObjects } from './printed-objects.ts';

/**
 * Reads what Chromium printed. Its files have one shape, and reading just that takes a third of the time in which
 * pdf-lib reads any file whatever; what has another shape is left to it.
 */
export async function readPrint(pdf: Uint8Array): Promise<PDFDocument> {
  try {
    return documentOf(printedObjects(pdf));
  } catch (error) {
    if (!(error instanceof ForeignSyntax)) throw error;
    return await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  }
}

/** pdf-lib has a constructor for this, but does not show it in its types. */
function documentOf(context: PDFContext): PDFDocument {
  const document: unknown = Reflect.construct(PDFDocument, [context, false, false]);
  if (!(document instanceof PDFDocument)) throw new TypeError('pdf-lib made no document');
  return document;
}
