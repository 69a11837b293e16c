import { inflateSync } from 'node:zlib';
import { asciiDecoded } from './ascii-filters.ts';
import { lzwLength } from './lzw-length.ts';

/** What all streams of a file may expand to; a résumé with photo stays below 20 MB. */
const largestInflation = 256 * 1024 * 1024;

/**
 * Whether the streams of a file stay within bounds, also those packed twice: looked at before any library that would
 * expand them whole is let near the file.
 */
export function staysSmall(pdf: Uint8Array, limit: number = largestInflation): boolean {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let left = limit;
  for (let at = file.indexOf(keyword); at !== -1; at = file.indexOf(keyword, at + keyword.length)) {
    // What follows `endstream` is no data.
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    const start = startOfData(file, at + keyword.length);
    const expanded = expansion(file.subarray(start), dictionaryBefore(file, at), left);
    if (expanded > left) return false;
    left -= expanded;
  }
  return true;
}

const keyword = 'stream';
const deepestFilters = 8;

/** How many bytes come of a stream's layers together; more than `limit` where it is not worth going on. */
function expansion(stream: Buffer, dictionary: string, limit: number): number {
  let data = stream;
  let sum = 0;
  const isAscii = /ASCII(?:85|Hex)|\/A85|\/AHx/.test(dictionary);
  if (isAscii) data = asciiDecoded(data.subarray(0, endOfData(data)));
  if (dictionary.includes('/LZW')) return lzwLength(data.subarray(0, isAscii ? data.length : endOfData(data)));
  for (let layer = 0; layer < deepestFilters && looksDeflated(data) && sum <= limit; layer++) {
    const inflated = inflatedWithin(data, limit - sum);
    if (inflated === 'too large') return limit + 1;
    if (!inflated) break;
    sum += inflated.length;
    data = inflated;
  }
  return sum;
}

/** The text between the object's head and its data. */
function dictionaryBefore(file: Buffer, at: number): string {
  const text = file.toString('latin1', Math.max(0, at - 2048), at);
  return text.slice(text.lastIndexOf(' obj') + 1);
}

function startOfData(file: Buffer, at: number): number {
  if (file[at] === 0x0d && file[at + 1] === 0x0a) return at + 2;
  return file[at] === 0x0a || file[at] === 0x0d ? at + 1 : at;
}

function endOfData(data: Buffer): number {
  const end = data.indexOf('endstream');
  return end === -1 ? data.length : end;
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
