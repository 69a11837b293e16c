import { inflateSync } from 'node:zlib';
import { asciiDecoded } from './ascii-filters.ts';
import { lzwLength } from './lzw-length.ts';
import { runLengthDecoded } from './run-length.ts';

/** What all that a file holds may expand to; a résumé with photo stays below 20 MB. */
const largestInflation = 128 * 1024 * 1024;
/** So many times its bytes is what becomes of the text of objects when they are read. */
const weightOfObjects = 16;

/**
 * Whether the objects and streams of a file stay within bounds, also those packed twice: looked at before any library that
 * would expand them whole is let near the file.
 */
export function staysSmall(pdf: Uint8Array, limit: number = largestInflation): boolean {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let left = limit;
  let objects = 0;
  let isInStream = false;
  for (let at = file.indexOf(keyword); at !== -1; at = file.indexOf(keyword, at + keyword.length)) {
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') {
      objects = at + keyword.length;
      isInStream = false;
      continue;
    }
    // The word may stand in the data, too.
    if (!isInStream) left -= (at - objects) * weightOfObjects;
    isInStream = true;
    const dictionary = dictionaryBefore(file, at);
    const weight = /\/ObjStm\b/.test(dictionary) ? weightOfObjects : 1;
    const within = left / weight;
    const expanded = expansion(file.subarray(startOfData(file, at + keyword.length)), dictionary, within);
    if (expanded > within) return false;
    left -= expanded * weight;
  }
  return left >= (isInStream ? 0 : (file.length - objects) * weightOfObjects);
}

const keyword = 'stream';
const deepestFilters = 8;

/** How many bytes come of a stream's layers together; more than `limit` where it is not worth going on. */
function expansion(stream: Buffer, dictionary: string, limit: number): number {
  const filters = filtersIn(dictionary);
  let data = stream;
  let sum = 0;
  for (let layer = 0; layer < deepestFilters; layer++) {
    const left = limit - sum;
    const named = filters[layer];
    // What is deflated says where it ends, of whatever length the stream is said to be.
    const inflated = looksDeflated(data) ? inflatedWithin(data, left) : undefined;
    if (layer === 0) data = data.subarray(0, endOfData(data));
    if (!inflated && named === 'Flate') return sum + data.length * steepest;
    if (!inflated && named === 'LZW') return sum + lzwLength(data);
    const expanded = inflated ?? (named && expandedBy(named, data, left));
    if (expanded === 'too large') return limit + 1;
    if (!expanded) break;
    sum += expanded.length;
    data = expanded;
  }
  return sum;
}

/** What deflating can make of data at most, for those that are damaged: a reader takes what it can get. */
const steepest = 1032;

function expandedBy(filter: string, data: Buffer, limit: number): Buffer | 'too large' {
  return filter === 'RunLength' ? runLengthDecoded(data, limit) : asciiDecoded(data);
}

/** The filters that a dictionary names, also by their short names, in the order in which they are to be undone. */
function filtersIn(dictionary: string): readonly string[] {
  const plain = dictionary.replaceAll(/#([\da-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return [...plain.matchAll(FILTER)].map(([, name = '', short = '']) => shortNames[short] ?? name);
}

const FILTER = /\/(?:(Flate|LZW|RunLength|ASCII85|ASCIIHex)Decode|(Fl|LZW|RL|A85|AHx))\b/g;
const shortNames: Readonly<Record<string, string>> = {
  Fl: 'Flate',
  LZW: 'LZW',
  RL: 'RunLength',
  A85: 'ASCII85',
  AHx: 'ASCIIHex',
};

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
    return inflateSync(data, { maxOutputLength: Math.max(1, Math.floor(limit)) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : undefined;
  }
}
