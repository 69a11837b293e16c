import type { Check } from '../check.ts';

/** Every page is of one common paper. */
export const pages: Check = {
  name: 'pages',
  proves: 'every page is of one common paper',
  loses: 'a printer scales or crops the page',
  remedy: 'choose A4 or Letter in the page setup, for all pages',
  concerns: 'file',
  run({ pages }) {
    const [first] = pages;
    return pages.flatMap(({ page, width, height }) => {
      const size = `${Math.round(width)} × ${Math.round(height)} pt`;
      const isFirst = first === undefined || (within(first.width, width) && within(first.height, height));
      return [
        ...(papers.some(
          ([short, long]) => within(short, Math.min(width, height)) && within(long, Math.max(width, height)),
        )
          ? []
          : [{ message: `the paper, ${size}, is none of A4, A5, Letter and Legal`, page }]),
        ...(isFirst ? [] : [{ message: `the paper, ${size}, is not that of the first page`, page }]),
      ];
    });
  },
};

/** A4, A5, Letter, Legal in points. */
const papers = [
  [595.28, 841.89],
  [419.53, 595.28],
  [612, 792],
  [612, 1008],
] as const;

function within(expected: number, found: number): boolean {
  return Math.abs(expected - found) <= 1;
}
