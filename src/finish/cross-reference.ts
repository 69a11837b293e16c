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
  // Object 0 heads the list of the free ones, which is otherwise empty.
  const rows = [row(0, 0, 0xffff), ...entries.map(([ref, place]) => rowFor(ref, place))];
  const about = context.obj({
    Type: 'XRef',
    Size: context.largestObjectNumber + 1,
    W: [1, 4, 2],
    Index: sections([0, ...entries.map(([ref]) => ref.objectNumber)]),
    ...trailer,
  });
  return deflated(context, Uint8Array.from(rows.flat()), about);
}

function rowFor(ref: PDFRef, place: Place): readonly number[] {
  return 'offset' in place
    ? row(1, place.offset, ref.generationNumber)
    : row(2, place.stream.objectNumber, place.index);
}

/** Numbers of one, four and two bytes; those above its eight bits a byte drops. */
function row(kind: number, where: number, which: number): readonly number[] {
  return [kind, where >>> 24, where >>> 16, where >>> 8, where, which >>> 8, which];
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
