import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { inScratch, onesheet } from './package.ts';
import { writeProfiles } from './profiles.ts';
import { milliseconds, timed } from './timing.ts';

const SIZES = [10, 100, 500, 2000];

/** The time for a document should not depend on how many there are; less the start, which all runs share. */
export const scaling: Bench = {
  title: 'scaling: time for a document, in runs of different sizes',
  run: () =>
    inScratch(async (folder) => {
      const times: number[] = [];
      for (const size of [1, ...SIZES]) {
        const profiles = join(folder, `profiles-${size}`);
        await writeProfiles(profiles, size);
        times.push(
          await timed(
            onesheet('build', profiles, '--no-cache', '--reporter', 'json', '-o', join(folder, `out-${size}`)),
          ),
        );
      }
      const [start = NaN, ...runs] = times;
      const each = runs.map((time, index) => (time - start) / ((SIZES[index] ?? NaN) - 1));
      const [, hundred = NaN] = each;
      return each.map((time, index) => ({
        what: `${SIZES[index]} documents`,
        value: milliseconds(time),
        // Against a hundred: the first few pay for what is compiled as it runs.
        ratio: { value: time / hundred, ...((SIZES[index] ?? 0) > 100 && { goal: { most: 1.1 } }) },
      }));
    }),
};
