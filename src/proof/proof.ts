import type { Finding } from '../finish/rules/rule.ts';
import type { Profile } from '../profile/profile.ts';
import type { Concern } from './check.ts';
import type { Refusal } from './refusal.ts';

/** What was proved of one PDF. */
export interface Proof {
  /** False where a check failed, or the file could not be read at all. */
  readonly passed: boolean;
  /** Why nothing could be checked. */
  readonly refusal?: Refusal;
  readonly pages: number;
  readonly verdicts: readonly Verdict[];
  /** What a parser reads, page after page, with a form feed between two. */
  readonly text: string;
}

export interface Verdict {
  readonly check: string;
  readonly verdict: 'passed' | 'failed' | 'not-run';
  /** What holds where it passes, in plain words. */
  readonly proves: string;
  /** What is lost; only where it failed. */
  readonly loses?: string;
  /** What to do about it; only where it failed. */
  readonly remedy?: string;
  /** Who loses it: an applicant-tracking system, a screen reader, or whoever keeps, prints or shows the file. */
  readonly concerns: Concern;
  readonly findings: readonly Finding[];
  /** Only where it was not run. */
  readonly reason?: string;
  /** What is worth knowing though it passed. */
  readonly remark?: string;
}

export interface ProofOptions {
  /** What should be on the pages. */
  readonly profile?: Profile;
  /** Leave out what starts other programs. */
  readonly withoutPrograms?: boolean;
}
