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
 * The jobs of one shard, in their order. The largest are dealt first, each to the shard that has least
 * so far, so that all shards take about as long; the deal depends on the jobs alone, so that every machine makes the same one.
 */
export function jobsOf(shard: Shard, jobs: readonly Job[], sizeOf: (job: Job) => number): readonly Job[] {
  if (shard.count > 1 && jobs.some(({ input }) => input.path === '-')) {
    throw new Failure('usage', 'standard input can be read by one shard only', {
      hint: 'leave out `--shard`, or name files',
    });
  }
  const loads = Array.from({ length: shard.count }, () => 0);
  const mine = new Set<Job>();
  const weighed = jobs.map((job) => ({ job, weight: BASE + sizeOf(job) }));
  weighed.sort((a, b) => b.weight - a.weight || (a.job.output < b.job.output ? -1 : 1));
  for (const { job, weight } of weighed) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + weight;
    if (lightest === shard.index - 1) mine.add(job);
  }
  return jobs.filter((job) => mine.has(job));
}
