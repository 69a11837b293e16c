import { inflateSync } from 'node:zlib';

/** What all streams of a file may expand to; a résumé with photo stays below 20 MB. */
export const largestInflation = 256 * 1024 * 1024;

/**
 * Whether the deflated streams of a file stay within bounds, also those deflated twice: looked at before any
 * library that would expand them whole is let near the file.
 */
export function staysSmall(pdf: Uint8Array, limit: number = largestInflation): boolean {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let left = limit;
  for (let at = file.indexOf(keyword); at !== -1; at = file.indexOf(keyword, at + keyword.length)) {
    // What follows `endstream` is no data.
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    let data = file.subarray(startOfData(file, at + keyword.length));
    for (let layer = 0; layer < deepestFilters && looksDeflated(data); layer++) {
      const inflated = inflatedWithin(data, left);
      if (inflated === 'too large') return false;
      if (!inflated) break;
      left -= inflated.length;
      data = inflated;
    }
  }
  return true;
}

const keyword = 'stream';
const deepestFilters = 8;

function startOfData(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2;
  return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at;
}

/** The two bytes that open a zlib stream, RFC 1950 2.2. */
function looksDeflated(data: Buffer): boolean {
  const [method = 0, flags = 0] = data;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

function inflatedWithin(data: Buffer, limit: number): Buffer | 'too large' | undefined {
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, limit) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : undefined;
  }
}
