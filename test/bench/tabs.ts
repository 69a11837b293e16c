import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { bareLoop } from './bare.ts';
import type { Bench, Figure, Ratio } from './bench.ts';
import { inScratch, onesheet } from './package.ts';
import { writeProfiles } from './profiles.ts';
import { type Command, isInstalled, median } from './timing.ts';
import { watched, type Work } from './work.ts';

const DOCUMENTS = 100;
const RUNS = 3;

/**
 * What a second tab and a second core bring, to onesheet and to a loop that does nothing but print. The goal is for both at
 * once: on two cores one tab alone is no measure, since the next profile is read and the last one finished while it prints, which
 * keeps most of both cores busy and leaves a second tab only the rest. That is shown beside it.
 */
export const tabs: Bench = {
  title: `scaling: two tabs against one, ${DOCUMENTS} documents`,
  skip: process.platform === 'linux' ? undefined : 'processor time is read from /proc',
  run: () =>
    inScratch(async (folder) => {
      const profiles = join(folder, 'profiles');
      await writeProfiles(profiles, DOCUMENTS);
      const bare = await bareLoop(profiles, folder);
      const build = (count: number): Command =>
        onesheet('build', profiles, '--no-cache', '--reporter', 'json', '-o', join(folder, 'out'), '-j', `${count}`);
      const commands = [bare(1), bare(2), build(1), build(2), ...(isInstalled('taskset') ? [onOneCore(build(1))] : [])];
      const [bare1 = NEVER, bare2 = NEVER, one = NEVER, two = NEVER, small] = await inTurn(commands);
      return [
        figure('bare puppeteer loop, one tab', bare1),
        figure('bare puppeteer loop, two tabs', bare2, ratioOf(bare1, bare2)),
        figure('onesheet build, one tab', one),
        { what: 'the most that a second could bring', value: '', ratio: { value: availableParallelism() / one.cores } },
        figure('onesheet build, two tabs', two, ratioOf(one, two)),
        ...(small
          ? [
              figure('onesheet build, one tab on one core', small),
              {
                what: 'all cores and two tabs against that',
                value: '',
                ratio: { ...ratioOf(small, two), goal: { least: 1.6 } },
              },
            ]
          : []),
      ];
    }),
};

const NEVER: Work = { milliseconds: NaN, cores: NaN };

function figure(what: string, { milliseconds, cores }: Work, ratio?: Ratio): Figure {
  const value = `${((DOCUMENTS * 1000) / milliseconds).toFixed(1)} / s, ${cores.toFixed(2)} cores busy`;
  return { what, value, ...(ratio && { ratio }) };
}

function ratioOf(slow: Work, fast: Work): Ratio {
  return { value: slow.milliseconds / fast.milliseconds };
}

function onOneCore({ path, args, ...rest }: Command): Command {
  return { ...rest, path: 'taskset', args: ['--cpu-list', '0', path, ...args] };
}

/** Median time, and cores kept busy, of commands that run in turn after a round that fills caches. */
async function inTurn(commands: readonly Command[]): Promise<readonly Work[]> {
  const works: Work[][] = commands.map(() => []);
  for (let round = 0; round <= RUNS; round += 1) {
    for (const [index, command] of commands.entries()) {
      const work = await watched(command);
      if (round > 0) works[index]?.push(work);
    }
  }
  return works.map((all) => ({
    milliseconds: median(all.map(({ milliseconds }) => milliseconds)),
    cores: median(all.map(({ cores }) => cores)),
  }));
}
