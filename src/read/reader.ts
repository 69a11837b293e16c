import type { Profile } from '../profile/profile.ts';
import type { Disk } from '../source/disk.ts';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';

/** One kind of input. */
export interface Reader<Input> {
  /** As shown to people: "JSON Resume". */
  readonly name: string;
  /** Is this mine? */
  readonly claims: (input: Input) => boolean;
  /** What does it say? Nothing, and an error in the report, where it holds no profile. */
  readonly read: (input: Input, context: ReadContext, report: Report) => Profile | undefined;
}

export interface ReadContext {
  readonly source: Source;
  readonly disk: Disk;
  /** Contact details alone will do: they are to be laid over another profile. */
  readonly isPart?: boolean;
}
