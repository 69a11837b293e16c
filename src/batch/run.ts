import { Failure } from '../source/failure.ts';
import { Report } from '../source/report.ts';
import { sha256 } from '../source/sha256.ts';
import { inOrder } from './in-order.ts';
import type { Job } from './jobs.ts';
import type { Outcome } from './outcome.ts';
import type { World } from './produce.ts';
import type { Product } from './product.ts';
import type { Wishes } from './wishes.ts';
import { recording } from './cache/files.ts';
import { holds, writeWhole } from './write.ts';

/** How many jobs are under way for each tab: reading and finishing go on while others print. */
const JOBS_A_TAB = 3;
/** How many outcomes may wait for one before them. */
const AHEAD = 32;

/**
 * Does the jobs, some at a time, and yields their outcomes in the order of the jobs. One that fails stops none;
 * what makes all of them impossible (no browser, an interruption, a bug) is thrown.
 */
export function run(jobs: Iterable<Job>, wishes: Wishes, world: World): AsyncGenerator<Outcome, void, undefined> {
  return inOrder(jobs, { atOnce: JOBS_A_TAB * world.tabs, ahead: AHEAD }, (job) => make(job, wishes, world));
}

async function make(job: Job, wishes: Wishes, world: World): Promise<Outcome> {
  const began = performance.now();
  const report = new Report(job.input.path);
  const ended = (status: Outcome['status'], more: Partial<Outcome> = {}): Outcome => ({
    job,
    status,
    diagnostics: report.diagnostics,
    milliseconds: performance.now() - began,
    ...more,
  });
  try {
    world.signal?.throwIfAborted();
    const kept = await world.cache?.find(job, wishes);
    if (kept) {
      const delivered = deliver(job, kept.product, kept.sha256);
      return ended('made', { cached: true, diagnostics: kept.diagnostics, ...delivered });
    }

    // What a job asks of the disk is what its result depends on.
    const disk = recording(world.disk);
    const { produce } = await import('./produce.ts');
    const product = await produce(job, wishes, { ...world, disk }, report);
    if (!product || report.hasErrors || (wishes.strict && report.has('warning'))) {
      return ended(!job.input.named && isNoProfile(report) ? 'skipped' : 'failed');
    }
    const delivered = deliver(job, product);
    await world.cache?.keep(job, wishes, disk.asked, { product, diagnostics: report.diagnostics });
    return ended('made', delivered);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind === 'browser' || error.kind === 'interrupted') throw error;
    return ended('failed', { failure: error });
  }
}

/** Puts what was made where it belongs, and gives what an outcome says of it. */
function deliver({ output }: Job, product: Product, hash?: string): Partial<Outcome> {
  const { bytes, ...facts } = product;
  const made = { ...facts, bytes: bytes.length, sha256: hash ?? sha256(bytes) };
  if (output === '-') return { ...made, product };
  // What is there already, as after a run in which nothing has changed, is left alone: to write takes longer than to look.
  if (hash === undefined || !holds(output, bytes)) writeWhole(output, bytes);
  return made;
}

/** A picture or a site's settings in a searched folder are nobody's mistake. */
function isNoProfile(report: Report): boolean {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  return errors.length > 0 && errors.every(({ code }) => code === 'no-profile' || code === 'not-text');
}
