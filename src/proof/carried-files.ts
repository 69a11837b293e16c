import { type PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

import { fileSpecifications } from '../finish/file-specifications.ts';
import { lookupDict } from '../finish/pages.ts';
import { streamBytes } from '../finish/stream-bytes.ts';
import { decodedText, nameText } from '../finish/text-string.ts';

/** A file inside a PDF. */
export interface CarriedFile {
  readonly name: string;
  readonly mimeType?: string;
  /** What it is to the page: `Source`, `Alternative`, `Data`, … */
  readonly relationship?: string;
  readonly bytes: Uint8Array;
}

/** All files that a PDF carries, sorted by name; those that are damaged are not among them. */
export function carriedFilesOf(document: PDFDocument): readonly CarriedFile[] {
  return fileSpecifications(document)
    .flatMap((specification) => carriedFile(specification) ?? [])
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function carriedFile(specification: PDFDict): CarriedFile | undefined {
  const name =
    decodedText(specification.lookup(PDFName.of('UF'))) ?? decodedText(specification.lookup(PDFName.of('F')));
  const stream = lookupDict(specification, 'EF')?.lookup(PDFName.of('F'));
  if (name === undefined || !(stream instanceof PDFRawStream)) return undefined;
  const mimeType = nameText(stream.dict.lookup(PDFName.of('Subtype')));
  const relationship = nameText(specification.lookup(PDFName.of('AFRelationship')));
  try {
    const bytes = streamBytes(stream);
    return { name, bytes, ...(mimeType && { mimeType }), ...(relationship && { relationship }) };
  } catch {
    return undefined;
  }
}
