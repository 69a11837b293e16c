import { operandsOf } from '../../finish/content-stream.ts';
import { producerOf } from '../../finish/info.ts';
import type { Content } from '../../finish/pages.ts';
import type { Check } from '../check.ts';

/** A browser printed the page at full size: one wide line makes it shrink the whole page, and say nothing. */
export const scale: Check = {
  name: 'scale',
  proves: 'the browser did not shrink the page to make something too wide fit',
  loses: 'all text is smaller than it was designed to be',
  remedy: 'make the widest line, table or picture narrower',
  concerns: 'file',
  run({ anatomy }) {
    if (!/skia/i.test(producerOf(anatomy.document) ?? '')) return { notRun: 'the file was not printed by Chromium' };
    return anatomy.contents
      .filter(({ form }) => !form)
      .flatMap((content) => {
        const percent = Math.round(largestScale(content) * 1000) / 10;
        if (percent === 0 || percent >= 99.5) return [];
        return [{ message: `the page was shrunk to ${percent} %`, page: content.page }];
      });
  },
};

/** Chromium paints CSS pixels, 0.75 pt each, through two matrices; the inner one holds the shrinking. */
function largestScale({ bytes, operations }: Content): number {
  const saved: number[] = [];
  let current = 1;
  let largest = 0;
  for (const operation of operations) {
    const { operator } = operation;
    if (operator === 'q') saved.push(current);
    else if (operator === 'Q') current = saved.pop() ?? 1;
    else if (operator === 'cm') {
      const [a = 1, b = 0] = operandsOf(bytes, operation).map(Number);
      current *= Math.hypot(a, b);
    } else if (operator === 'Tj' || operator === 'TJ') largest = Math.max(largest, current / 0.75);
  }
  return largest;
}
