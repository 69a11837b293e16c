import { createHash } from 'node:crypto';

import { type PDFDocument, PDFHeader, PDFHexString, PDFStreamWriter } from 'pdf-lib';

const idBytes = 16;
const placeholder = '0'.repeat(2 * idBytes);
/** One object stream for a whole résumé compresses best; readers hold it in memory at once, so it is bounded. */
const objectsPerStream = 1000;

/**
 * Writes the file as PDF 1.7 with object streams. Its trailer ID is a hash of all its other bytes:
 * ISO 19005-3 6.1.3 asks for one, and equal content is to give an equal file.
 */
export async function serialize(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document;
  context.header = PDFHeader.forVersion(1, 7);
  context.trailerInfo.ID = context.obj([PDFHexString.of(placeholder), PDFHexString.of(placeholder)]);
  const writer = PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY, true, objectsPerStream);
  const bytes = Buffer.from(await writer.serializeToBuffer());
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, placeholder.length);
  // The trailer is the last object: its dictionary is never compressed, and nothing after it holds the placeholder.
  const second = bytes.lastIndexOf(placeholder);
  const first = bytes.lastIndexOf(placeholder, second - 1);
  bytes.write(id, second, 'latin1');
  bytes.write(id, first, 'latin1');
  return bytes;
}
