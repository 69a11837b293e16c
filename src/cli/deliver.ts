import { openCache } from '../batch/cache/cache.ts';
import { findInputs } from '../batch/inputs.ts';
import { type Format, type Job, plan } from '../batch/jobs.ts';
import { openManifest } from '../batch/manifest-file.ts';
import { counted, NOTHING_DONE, type Outcome } from '../batch/outcome.ts';
import type { Wishes, World } from '../batch/produce.ts';
import { reporterOf, suitedReporter } from '../batch/reporters/choose.ts';
import { run } from '../batch/run.ts';
import { jobsOf } from '../batch/shard.ts';
import type { Browser } from '../print/browser.ts';
import { type Disk, realDisk } from '../source/disk.ts';
import { amendmentsOf } from './amendments.ts';
import type { BuildOptions } from './build.ts';
import { reproducibleDate } from './date.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import { settings } from './options.ts';
import type { Session } from './session.ts';

interface Delivery {
  readonly args: readonly string[];
  readonly options: BuildOptions;
  readonly formats: readonly Format[];
  readonly tabs: number;
  readonly browser: Browser;
  readonly session: Session;
}

/** Plans the jobs of a command line, does them, and says what became of each. */
export async function deliver({ args, options, formats, tabs, browser, session }: Delivery): Promise<void> {
  const began = performance.now();
  const disk = realDisk();
  const wishes = await wishesOf(options, session, disk);
  const jobs = await jobsFor(args, options, formats, disk);
  const world: World = {
    disk,
    browser,
    tabs,
    stdin: session.stdin,
    now: new Date(),
    signal: session.signal,
    ...(options.cache && { cache: openCache({ folder: options.cacheDir, disk, browser: () => browser.identity() }) }),
  };

  const { terminal } = session;
  const reporter = reporterOf(
    options.reporter ?? suitedReporter(session.env, terminal.interactive),
    terminal,
    session.env,
  );
  const manifest = options.manifest === undefined ? undefined : await openManifest(options.manifest);
  let tally = NOTHING_DONE;
  reporter.begin(jobs.length);
  try {
    for await (const outcome of run(jobs, wishes, world)) {
      tally = { ...counted(tally, outcome), milliseconds: performance.now() - began };
      session.leave(exitCode(outcome));
      reporter.ended(outcome, tally);
      await manifest?.add(outcome);
    }
  } finally {
    reporter.end(tally);
    await manifest?.close();
    await world.cache?.close();
  }
}

async function jobsFor(
  args: readonly string[],
  options: BuildOptions,
  formats: readonly Format[],
  disk: Disk,
): Promise<readonly Job[]> {
  const inputs = await findInputs(args.length > 0 ? args : ['profiles'], disk);
  const jobs = plan({ inputs, themes: options.theme ?? [], formats, out: options.out });
  return options.shard ? jobsOf(options.shard, jobs, ({ input }) => disk.read(input.path)?.length ?? 0) : jobs;
}

async function wishesOf(options: BuildOptions, session: Session, disk: Disk): Promise<Wishes> {
  const { profile, options: themeOptions } = settings(options.set);
  const date = reproducibleDate(options.date, session.env);
  return {
    settings: {
      ...(options.paper && { paper: options.paper }),
      ...(options.pages !== undefined && { pages: options.pages }),
      ...(options.minFont !== undefined && { minFont: options.minFont }),
      ...(options.lang !== undefined && { lang: options.lang }),
      options: themeOptions,
    },
    amendments: await amendmentsOf({ name: options.name, with: options.with, set: profile }, disk, session),
    dpi: options.dpi,
    embed: options.embed,
    check: options.check === true,
    strict: options.strict === true,
    ...(date && { date }),
  };
}

function exitCode({ status, failure }: Outcome): number {
  if (failure) return exitCodeOf(failure.kind);
  return status === 'failed' ? EXIT.input : EXIT.done;
}
