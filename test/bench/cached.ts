import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { inScratch, onesheet } from './package.ts';
import { writeProfiles } from './profiles.ts';
import { median, milliseconds, timed } from './timing.ts';

const DOCUMENTS = 500;

/** What has not changed is not printed again. */
export const cached: Bench = {
  title: `cached: ${DOCUMENTS} profiles that have not changed, against the first run`,
  run: () =>
    inScratch(async (folder) => {
      const profiles = join(folder, 'profiles');
      await writeProfiles(profiles, DOCUMENTS);
      const build = onesheet('build', profiles, '--cache-dir', join(folder, 'cache'), '-o', join(folder, 'out'));
      const first = await timed(build);
      const again = median([await timed(build), await timed(build), await timed(build)]);
      return [
        { what: 'first run', value: milliseconds(first) },
        { what: 'unchanged', value: milliseconds(again), ratio: { value: first / again, goal: { least: 50 } } },
      ];
    }),
};
