import { join } from 'node:path';
import { bareLoop } from './bare.ts';
import type { Bench, Figure } from './bench.ts';
import { inScratch, onesheet } from './package.ts';
import { writeProfiles } from './profiles.ts';
import { medians } from './timing.ts';

const DOCUMENTS = 150;

/** Everything that is done to a document, against only printing it. */
export const throughput: Bench = {
  title: `throughput: ${DOCUMENTS} profiles read, fitted, printed and finished, against a bare puppeteer loop over the finished pages`,
  run: () =>
    inScratch(async (folder) => {
      const profiles = join(folder, 'profiles');
      await writeProfiles(profiles, DOCUMENTS);
      const bare = await bareLoop(profiles, folder);
      const [bare2 = NaN, ours2 = NaN, ours1 = NaN] = await medians(3, [
        bare(2),
        build(profiles, join(folder, 'two'), '-j', '2'),
        build(profiles, join(folder, 'one'), '-j', '1'),
      ]);
      return [
        rate('bare puppeteer loop, two tabs', bare2),
        { ...rate('onesheet build, two tabs', ours2), ratio: { value: bare2 / ours2, goal: { least: 0.45 } } },
        { ...rate('onesheet build, one tab', ours1), ratio: { value: bare2 / ours1 } },
      ];
    }),
};

function build(profiles: string, out: string, ...args: readonly string[]) {
  return onesheet('build', profiles, '--no-cache', '--reporter', 'json', '-o', out, ...args);
}

function rate(what: string, time: number): Figure {
  return { what, value: `${((DOCUMENTS * 1000) / time).toFixed(1)} / s` };
}
