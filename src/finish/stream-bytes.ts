import { inflateSync } from 'node:zlib';

import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  type PDFDict,
  PDFName,
  type PDFObject,
  type PDFRawStream,
} from 'pdf-lib';

import { nameText } from './text-string.ts';
import { deflate } from './zlib.ts';

/** No stream of a résumé is this large; a larger one is a bomb, or a scan. */
const largestStream = 128 * 1024 * 1024;

const filterKey = PDFName.of('Filter');

/** A stream's bytes without its filters. Throws where it is damaged or expands to more than 128 MB. */
export function streamBytes(stream: PDFRawStream): Uint8Array {
  const filters = filtersOf(stream);
  if (filters.length === 0) return stream.contents;
  if (!stream.dict.has(PDFName.of('DecodeParms')) && filters.every((filter) => filter === 'FlateDecode')) {
    return filters.reduce<Uint8Array>(
      (bytes) => inflateSync(bytes, { maxOutputLength: largestStream }),
      stream.contents,
    );
  }
  return decodePDFRawStream(stream).decode();
}

/** The same, and nothing where the stream is damaged: what it holds is not there then, as for any reader. */
export function readableBytes(stream: PDFRawStream): Uint8Array {
  try {
    return streamBytes(stream);
  } catch {
    return new Uint8Array();
  }
}

/** The names of a stream's filters, in the order in which they are to be undone. */
export function filtersOf(stream: PDFRawStream): readonly string[] {
  const filter = stream.dict.lookup(filterKey);
  const names =
    filter instanceof PDFArray ? filter.asArray().map((name) => stream.dict.context.lookup(name)) : [filter];
  return names.flatMap((name) => nameText(name) ?? []);
}

/** A stream as yet unfiltered; `like` gives the entries of its dictionary. */
export function plainStream(context: PDFContext, bytes: Uint8Array, like?: PDFDict): PDFRawStream {
  return withEntries(context.stream(bytes), like);
}

/** A deflated stream, of the same bytes on every machine. */
export function deflated(context: PDFContext, bytes: Uint8Array, like?: PDFDict): PDFRawStream {
  return withEntries(context.stream(deflate(bytes), { Filter: 'FlateDecode' }), like);
}

function withEntries(stream: PDFRawStream, like: PDFDict | undefined): PDFRawStream {
  for (const [key, value] of like?.entries() ?? []) if (!replaced.has(key)) stream.dict.set(key, value);
  return stream;
}

const replaced: ReadonlySet<PDFObject> = new Set([filterKey, PDFName.of('Length'), PDFName.of('DecodeParms')]);
