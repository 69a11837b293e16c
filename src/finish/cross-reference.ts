import type { PDFContext, PDFObject, PDFRawStream, PDFRef } from 'pdf-lib';

import type { Place } from './file-body.ts';
import { deflated } from './stream-bytes.ts';

/** The cross-reference stream of a file, ISO 32000-1 7.5.8: where each of its objects stands, and where to begin. */
export function crossReference(
  context: PDFContext,
  places: ReadonlyMap<PDFRef, Place>,
  trailer: Readonly<Record<string, PDFObject | undefined>>,
): PDFRawStream {
  const entries = [...places].sort(([a], [b]) => a.objectNumber - b.objectNumber);
  const rows = Buffer.alloc(rowBytes * (1 + entries.length));
  // Object 0 heads the list of the free ones, which is otherwise empty.
  rows.writeUInt16BE(0xffff, rowBytes - 2);
  for (const [at, [ref, place]] of entries.entries()) writeRow(rows, rowBytes * (1 + at), ref, place);
  const about = context.obj({
    Type: 'XRef',
    Size: context.largestObjectNumber + 1,
    W: [1, 4, 2],
    Index: sections([0, ...entries.map(([ref]) => ref.objectNumber)]),
    ...trailer,
  });
  return deflated(context, rows, about);
}

const rowBytes = 7;

function writeRow(rows: Buffer, at: number, ref: PDFRef, place: Place): void {
  const isAlone = 'offset' in place;
  rows.writeUInt8(isAlone ? 1 : 2, at);
  rows.writeUInt32BE(isAlone ? place.offset : place.stream.objectNumber, at + 1);
  rows.writeUInt16BE(isAlone ? ref.generationNumber : place.index, at + 5);
}

/** Ascending numbers as runs: the first of each, and how many follow one another. */
function sections(numbers: readonly number[]): number[] {
  const runs: [first: number, count: number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last[0] + last[1]) last[1] += 1;
    else runs.push([number, 1]);
  }
  return runs.flat();
}
