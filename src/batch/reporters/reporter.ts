import type { Failure } from '../../source/failure.ts';
import type { Style } from '../../source/show/human.ts';
import type { Outcome, Tally } from '../outcome.ts';

/** Where a reporter writes: results to one stream, everything else to another. */
export interface Output {
  result(text: string | Uint8Array): void;
  /** A line for a person. */
  say(line: string): void;
  /** Text for a person as it is, for what is drawn over itself; nothing where that can't be done. */
  draw(text: string): void;
  readonly style: Style;
  /** Columns of the terminal, where there is one. */
  readonly columns: number;
}

/** Tells of a run as it goes. */
export interface Reporter {
  /** Called once, before the first job; `jobs` is how many there will be. */
  begin(jobs: number): void;
  /** Called in the order of the jobs. */
  ended(outcome: Outcome, tally: Tally): void;
  /** Called once at the end, also of a run that was interrupted. */
  end(tally: Tally): void;
  /** Called last, where something made the whole run impossible; it is said at the terminal in any case. */
  failed?(failure: Failure): void;
}

/** The result that a job leaves on standard output: what it made, or where. */
export function resultOf({ job, product }: Outcome): string | Uint8Array {
  return product ? product.bytes : `${job.output}\n`;
}
