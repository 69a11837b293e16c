import type { Fit } from '../print/print.ts';

/** A finished PDF, ready to be written. */
export interface Artifact {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly fit: Fit;
}
