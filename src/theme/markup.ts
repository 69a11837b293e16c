import type { PagePromise, PaperName } from './settings.ts';

/**
 * A complete HTML document: styles, fonts and images are in it, nothing is left to fetch.
 * Its root element reads the custom property `--fit`, a number from −1 (as tight as the theme
 * allows) over 0 (as designed) to 1 (as open as the theme allows), and `--margin-*` follow from it.
 */
export interface Markup {
  readonly html: string;
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly paper: PaperName;
  readonly pages: PagePromise;
  readonly fit: FitBounds;
}

/** What the theme lets the fit do. */
export interface FitBounds {
  /** The lowest `--fit` that keeps body text at or above the smallest legible size; −1 or more. */
  readonly tightest: number;
  /** The highest `--fit`; 1 or less. */
  readonly loosest: number;
}
