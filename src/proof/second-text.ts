import { logicalOrder } from '../finish/logical-order.ts';
import type { PageText } from './reading.ts';

/**
 * What `pdftotext -raw` reads, its lines in the order in which they are read. It turns the letters of a word around that
 * runs from right to left, and puts it between two controls, but leaves the words where they stand on the page.
 */
export function secondText(output: string, pages: readonly PageText[]): string {
  return output
    .split('\f')
    .map((page, index) => {
      const { direction = 'ltr' } = pages[index] ?? {};
      return page
        .replaceAll(STRAY_MARK, '$1')
        .replaceAll(STRAY_JOINER, '$1')
        .split('\n')
        .map((line) =>
          logicalOrder(line.match(PIECE) ?? [], direction)
            .join('')
            .replaceAll(CONTROL, ''),
        )
        .join('\n');
    })
    .join('\f');
}

/** A mark that stands above or below its letter is taken for a line of its own. */
const STRAY_MARK = /\n(\u202B?\p{M}[^\n]*)\n/gu;
/** So is what a non-joiner begins, which has no height. */
const STRAY_JOINER = /(\u202B\u200C[^\n\u202C]*\u202C)\n/g;
const PIECE = /\u202B[^\u202C]*\u202C?|\s+|[^\s\u202B]+/g;
const CONTROL = /[\u202A-\u202C]/g;
