import type { Embed } from '../finish/embed.ts';
import type { Amendments } from '../profile/amend.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { RequestedSettings } from '../theme/resolve.ts';

/** What the caller wants of every job. */
export interface Wishes {
  readonly settings: RequestedSettings;
  readonly amendments: Amendments;
  /** What there is to say of the files that the amendments came of. */
  readonly told: readonly Diagnostic[];
  /** The date that every PDF bears; absent: each input's modification time. */
  readonly date?: Date;
  /** Dots an inch of a `png`. */
  readonly dpi: number;
  /** The data that every PDF carries. */
  readonly embed: Embed;
  /** Prove every PDF. */
  readonly check: boolean;
  /** A warning fails its job. */
  readonly strict: boolean;
}
