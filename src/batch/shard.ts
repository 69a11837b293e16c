import { Failure } from '../source/failure.ts';
import type { Job } from './jobs.ts';

/** The `index`-th of `count` parts, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `2/5`. */
export function asShard(text: string): Shard | undefined {
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  return index !== undefined && count !== undefined && index >= 1 && index <= count ? { index, count } : undefined;
}

/** Work that every job brings, whatever its size, in bytes of profile: most of the time goes into printing. */
const BASE = 4096;

/**
 * The outputs of the jobs that are one shard's. The largest are dealt first, each to the shard that has least
 * so far, so that all shards take about as long; the deal depends on the jobs alone, so that every machine makes the same one.
 */
export function outputsOf(shard: Shard, jobs: Iterable<Job>, sizeOf: (job: Job) => number): ReadonlySet<string> {
  const weighed = Array.from(jobs, (job) => ({ input: job.input, output: job.output, weight: BASE + sizeOf(job) }));
  if (shard.count > 1 && weighed.some(({ input }) => input.path === '-')) {
    throw new Failure('usage', 'standard input can be read by one shard only', {
      hint: 'leave out `--shard`, or name files',
    });
  }
  weighed.sort((a, b) => b.weight - a.weight || (a.output < b.output ? -1 : 1));
  const loads = Array.from({ length: shard.count }, () => 0);
  const mine = new Set<string>();
  for (const { output, weight } of weighed) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + weight;
    if (lightest === shard.index - 1) mine.add(output);
  }
  return mine;
}
