import type { Anatomy } from '../finish/anatomy.ts';
import type { Finding } from '../finish/rules/rule.ts';
import type { Profile } from '../profile/profile.ts';
import type { PageText, Reading } from './reading.ts';

/** What the checks look at. */
export interface Evidence {
  readonly pdf: Uint8Array;
  /** How the file is built. */
  readonly anatomy: Anatomy;
  /** What a parser reads. */
  readonly pages: readonly PageText[];
  /** What the file says of itself. */
  readonly metadata: Pick<Reading, 'info' | 'xmp'>;
  /** What should be on the pages, where it is known. */
  readonly profile: Profile | undefined;
  /** What a program on PATH prints about the file; `undefined` where there is no such program. */
  output(this: void, program: string, args: readonly string[]): Promise<string | undefined>;
}

/** One thing to prove of a PDF. */
export interface Check {
  /** Stable, for tools: `fonts`, `links`, … */
  readonly name: string;
  /** What holds where it passes, in plain words. */
  readonly proves: string;
  /** What is lost where it fails: to a parser, a screen reader, an archive. */
  readonly loses: string;
  /** What whoever made the file may do about it, in words that fit any program. */
  readonly remedy: string;
  readonly concerns: Concern;
  /** Says nothing of a file without text, in which nothing can be read wrongly. */
  readonly needsText?: true;
  run(this: void, evidence: Evidence): Outcome | Promise<Outcome>;
}

/** Who loses something where a check fails: what reads the words, who hears them, or who keeps, prints or shows the file. */
export type Concern = 'parser' | 'screen-reader' | 'file';

/** What was found wrong, or why nothing could be looked at, or what is worth knowing though nothing is wrong. */
export type Outcome = readonly Finding[] | NotRun | Remark;

export interface NotRun {
  readonly notRun: string;
}

export interface Remark {
  readonly remark: string;
}
