import { PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from 'pdf-lib';

import { ForeignSyntax, PrintSyntax } from './print-syntax.ts';

/** The objects of a file that Chromium wrote; throws `ForeignSyntax` where it was another program, or a way it has not written yet. */
export function printedObjects(bytes: Uint8Array): PDFContext {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const context = PDFContext.create();
  const syntax = new PrintSyntax(pdf.toString('latin1'), context);
  if (!syntax.match(header)) throw new ForeignSyntax('no header');
  for (let found = syntax.match(head); found; found = syntax.match(head)) {
    const object = syntax.object();
    const value = syntax.match(streamBegins) ? streamOf(object, syntax, pdf) : object;
    if (!syntax.match(end)) throw new ForeignSyntax('no endobj');
    context.assign(PDFRef.of(Number(found[1]), Number(found[2])), value);
  }
  if (!syntax.match(table)) throw new ForeignSyntax('no trailer');
  const trailer = syntax.dictionary();
  if (!syntax.match(last)) throw new ForeignSyntax('more follows');
  const [root, info] = ['Root', 'Info'].map((key) => trailer.get(PDFName.of(key)));
  context.trailerInfo = { ...(root && { Root: root }), ...(info && { Info: info }) };
  return context;
}

function streamOf(dict: PDFObject, syntax: PrintSyntax, pdf: Buffer): PDFRawStream {
  const length = dict instanceof PDFDict ? dict.get(PDFName.Length) : undefined;
  if (!(dict instanceof PDFDict) || !(length instanceof PDFNumber))
    throw new ForeignSyntax('a length stands elsewhere');
  const start = syntax.pass(length.asNumber());
  if (!syntax.match(streamEnds)) throw new ForeignSyntax('a length is wrong');
  return PDFRawStream.of(dict, pdf.subarray(start, start + length.asNumber()));
}

const header = /%PDF-1\.\d\n%[^\n]*\n/y;
const head = /(\d+) (\d+) obj\n/y;
const streamBegins = / stream\n/y;
const streamEnds = /\nendstream/y;
const end = /\nendobj\n/y;
const table = /xref\n[\d\snf]*trailer\n/y;
const last = /\nstartxref\n\d+\n%%EOF\n?$/y;
