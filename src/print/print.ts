/** What Chromium printed, and how it came to fit. */
export interface Print {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly fit: Fit;
}

export interface Fit {
  /** The `--fit` that was used, −1 to 1. */
  readonly value: number;
  /** The size of body text that was printed, in points. */
  readonly bodySize: number;
  /** How much the content exceeds the promised pages at the tightest fit, as a share of a page; 0 where it fits. */
  readonly over: number;
}
