import type { Anatomy } from '../anatomy.ts';

/** PDF/UA-1 is ISO 14289-1, accessible; PDF/A-3a is ISO 19005-3, archivable. */
export type Standard = 'PDF/UA-1' | 'PDF/A-3a';

/** Something a file does that it must not, and where. */
export interface Finding {
  /** What is wrong, in plain words: lower case, no full stop, names in backticks. */
  readonly message: string;
  /** Counted from 1. */
  readonly page?: number;
  /** The words it is about, as they stand on the page. */
  readonly text?: string;
}

/** One thing that a standard asks of a file. */
export interface Rule {
  readonly name: string;
  /** Those that a breach keeps the file from conforming to. */
  readonly standards: readonly Standard[];
  find(this: void, anatomy: Anatomy): readonly Finding[];
}
