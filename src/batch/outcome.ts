import type { Fit } from '../print/print.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Failure } from '../source/failure.ts';
import type { Job } from './jobs.ts';
import type { Product } from './product.ts';

/** What became of a job. */
export interface Outcome {
  readonly job: Job;
  /** `skipped`: a folder turned up a file that is no profile. */
  readonly status: 'made' | 'failed' | 'skipped';
  readonly diagnostics: readonly Diagnostic[];
  /** The world's fault, where that is why it failed. */
  readonly failure?: Failure;
  /** Present for `-o -`: what was made, for standard output. */
  readonly product?: Product;
  /** Hex; of what was made. */
  readonly sha256?: string;
  readonly bytes?: number;
  readonly pages?: number;
  readonly fit?: Fit;
  /** True where it was made in an earlier run, and nothing it depends on has changed. */
  readonly cached?: boolean;
  readonly milliseconds: number;
}

/** How a run went, all in all. */
export interface Tally {
  readonly jobs: number;
  readonly made: number;
  readonly failed: number;
  readonly skipped: number;
  readonly cached: number;
  readonly milliseconds: number;
}

export const NOTHING_DONE: Tally = { jobs: 0, made: 0, failed: 0, skipped: 0, cached: 0, milliseconds: 0 };

/** A tally with one more outcome counted; its milliseconds are the wall clock's, and left to the caller. */
export function counted(tally: Tally, { status, cached }: Outcome): Tally {
  return {
    ...tally,
    jobs: tally.jobs + 1,
    [status]: tally[status] + 1,
    cached: tally.cached + (cached === true ? 1 : 0),
  };
}
