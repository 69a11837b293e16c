import type { Bench } from './bench.ts';
import { onesheet } from './package.ts';
import { medians, milliseconds } from './timing.ts';

/** The help should come about as fast as Node itself. */
export const help: Bench = {
  title: '`onesheet --help` against a Node that does nothing',
  async run() {
    const [node = NaN, ours = NaN] = await medians(10, [
      { path: process.execPath, args: ['-e', '0'] },
      onesheet('--help'),
    ]);
    return [
      { what: 'node -e 0', value: milliseconds(node) },
      { what: 'onesheet --help', value: milliseconds(ours), ratio: { value: ours / node, goal: { most: 2 } } },
    ];
  },
};
