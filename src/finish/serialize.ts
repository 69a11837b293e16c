import { createHash } from 'node:crypto';

import { type PDFDocument, PDFHexString } from 'pdf-lib';

import { crossReference } from './cross-reference.ts';
import { FileBody, standsAlone } from './file-body.ts';

/** One object stream for a whole résumé compresses best; readers hold it in memory at once, so it is bounded. */
const objectsPerStream = 1000;
/** Characters of the trailer ID, 16 bytes. */
const idLength = 32;

/**
 * Writes the file as PDF 1.7 with object streams. Its trailer ID is a hash of all that stands before the trailer:
 * ISO 19005-3 6.1.3 asks for one, and equal content is to give an equal file.
 */
export function serialize({ context }: PDFDocument): Uint8Array {
  const body = new FileBody();
  // Bytes above 127 say that the file is no text, ISO 19005-3 6.1.2.
  body.write('%PDF-1.7\n%\xFF\xFF\xFF\xFF\n');
  const objects = context.enumerateIndirectObjects();
  for (const [ref, object] of objects) if (standsAlone(ref, object)) body.writeObject(ref, object);
  const others = objects.filter(([ref, object]) => !standsAlone(ref, object));
  for (let at = 0; at < others.length; at += objectsPerStream)
    body.writeTogether(others.slice(at, at + objectsPerStream), context);
  const id = PDFHexString.of(hashOf(body.parts));
  const { Root, Info } = context.trailerInfo;
  const start = body.size;
  const table = context.nextRef();
  const places = new Map([...body.places, [table, { offset: start }] as const]);
  body.writeObject(table, crossReference(context, places, { Root, Info, ID: context.obj([id, id]) }));
  body.write(`startxref\n${start}\n%%EOF\n`);
  return Buffer.concat(body.parts, body.size);
}

function hashOf(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, idLength);
}
