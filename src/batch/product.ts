import type { Fit } from '../print/print.ts';

/** What a job makes. */
export interface Product {
  readonly bytes: Uint8Array;
  readonly pages?: number;
  readonly fit?: Fit;
}
