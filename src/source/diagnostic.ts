import type { Span } from './source.ts';

/**
 * `error`: no output comes of this input. `warning`: the output is not what the author
 * wants, probably. `note`: what was left out, repaired or guessed, said for the record.
 */
export type Severity = 'error' | 'warning' | 'note';

/** Something an author should know about what they wrote; data, never thrown. */
export interface Diagnostic {
  /** Kebab-case and stable, e.g. `missing-name`: tests and tools match on it. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong: lower case, no full stop, names in backticks. */
  readonly message: string;
  /** Where. Absent only where no text is at fault, as with a folder. */
  readonly span?: Span;
  /** The file at fault where there is no text to point into. */
  readonly path?: string;
  /** What to do about it. */
  readonly hints: readonly string[];
  /** Visible words of the source that are not in the profile because of this, verbatim. */
  readonly omitted?: string;
}
