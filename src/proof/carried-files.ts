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
  /** Absent where they are damaged. */
  readonly bytes?: Uint8Array;
}

/** So many bytes a profile that is carried may have, with a photo as text in it; one of nothing but brackets takes fifty times as much. */
export const largestProfile = 4 * 1024 * 1024;

/** All files that a PDF carries, sorted by name. */
export function carriedFilesOf(document: PDFDocument): readonly CarriedFile[] {
  // A stream may be carried under many names.
  const expanded = new Map<PDFRawStream, Uint8Array | undefined>();
  const bytesOf = (stream: PDFRawStream) => {
    if (!expanded.has(stream)) expanded.set(stream, wholeBytes(stream));
    return expanded.get(stream);
  };
  return fileSpecifications(document)
    .flatMap((specification) => carriedFile(specification, bytesOf) ?? [])
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function carriedFile(
  specification: PDFDict,
  bytesOf: (stream: PDFRawStream) => Uint8Array | undefined,
): CarriedFile | undefined {
  const name =
    decodedText(specification.lookup(PDFName.of('UF'))) ?? decodedText(specification.lookup(PDFName.of('F')));
  const stream = lookupDict(specification, 'EF')?.lookup(PDFName.of('F'));
  if (name === undefined || !(stream instanceof PDFRawStream)) return undefined;
  const mimeType = nameText(stream.dict.lookup(PDFName.of('Subtype')));
  const relationship = nameText(specification.lookup(PDFName.of('AFRelationship')));
  const bytes = bytesOf(stream);
  return { name, ...(bytes && { bytes }), ...(mimeType && { mimeType }), ...(relationship && { relationship }) };
}

function wholeBytes(stream: PDFRawStream): Uint8Array | undefined {
  try {
    return streamBytes(stream);
  } catch {
    return undefined;
  }
}
