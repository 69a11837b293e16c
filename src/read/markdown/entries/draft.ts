import type { Dates, Text } from '../../../profile/profile.ts';
import type { Node } from '../nodes.ts';

/** Where a line of an entry's head came from. */
export type Origin = 'heading' | 'line' | 'term' | 'cell';

export interface HeadLine {
  readonly text: Text;
  readonly origin: Origin;
  readonly at: number;
}

/** An entry whose place is known, but not yet what its lines mean. */
export interface Draft {
  readonly head: readonly HeadLine[];
  readonly body: readonly Node[];
  readonly at: number;
  /** True where it is a further role under the employer of the draft before. */
  readonly further?: true;
  readonly told?: Told;
}

/** What lines with a label say: "Company: …". */
export interface Told {
  readonly title?: Text;
  readonly organization?: Text;
  readonly location?: Text;
}

/** The head of an entry without its dates, in the pieces that the author's marks and punctuation cut it into. */
export interface Dissected {
  readonly draft: Draft;
  readonly dates: Dates | undefined;
  readonly grade: string | undefined;
  readonly pieces: readonly Piece[];
  /** Words that only joined what are fields now: "at". */
  readonly dropped: readonly string[];
}

export interface Piece {
  readonly text: Text;
  /** Where such pieces stand in their entries: what the cues say of its fellows holds for a piece without any. */
  readonly slot: string;
  readonly line: number;
  readonly origin: Origin;
  readonly isMarked: boolean;
  readonly isLink: boolean;
  readonly isEmphasis: boolean;
  /** In parentheses. */
  readonly isAside: boolean;
  /** A whole line in italics below the dates: a team, a thesis. */
  readonly isNote: boolean;
  /** After a comma; such pieces may belong to the one before. */
  readonly isTail: boolean;
  /** What parted a tail from the piece before it. */
  readonly glue: string;
}
