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
  const about = context.obj({
    Type: 'XRef',
    Size: context.largestObjectNumber + 1,
    W: [1, 4, 2],
    Index: sections([0, ...entries.map(([ref]) => ref.objectNumber)]),
    ...trailer,
  });
  return deflated(context, table(entries), about);
}

/** A row of one, four and two bytes for each object. */
function table(entries: readonly (readonly [PDFRef, Place])[]): Uint8Array {
  const rows = Buffer.alloc(7 * (1 + entries.length));
  const write = (index: number, kind: number, where: number, which: number) => {
    rows.writeUInt8(kind, 7 * index);
    rows.writeUInt32BE(where, 7 * index + 1);
    rows.writeUInt16BE(which, 7 * index + 5);
  };
  // Object 0 heads the list of the free ones, which is otherwise empty.
  write(0, 0, 0, 0xffff);
  for (const [at, [ref, place]] of entries.entries()) {
    if ('offset' in place) write(at + 1, 1, place.offset, ref.generationNumber);
    else write(at + 1, 2, place.stream.objectNumber, place.index);
  }
  return rows;
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
