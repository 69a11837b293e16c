import type { Face } from './face.ts';
import type { PagePromise, PaperName } from './settings.ts';

/**
 * A complete HTML document: styles and images are in it, nothing is left to fetch, and its fonts stand beside it.
 *
 * What the printer may rely on. The root element reads the custom property `--fit`, a number from
 * −1 (as tight as the theme allows) over 0 (as designed) to 1 (as open as the theme allows); the
 * content's height grows with it. Set it with `document.documentElement.style.setProperty('--fit', …)`.
 * From it follow, registered as `<length>` so that `getComputedStyle(document.documentElement)` gives px:
 * `--body-size`, `--margin-top`, `--margin-right`, `--margin-bottom`, `--margin-left`, and, fixed,
 * `--paper-width` and `--paper-height`. `@page` takes its size and margins from the same properties, so
 * printing with `preferCSSPageSize` needs no margins of its own, and they hold on every page.
 * For print media `body` has no margin and is as wide as the page between its margins, whatever the
 * viewport: `document.body.getBoundingClientRect().height` is then the height that will be printed.
 */
export interface Markup {
  readonly html: string;
  /** What the document is set in, beside what it brings along itself; where two overlap, the later one wins. */
  readonly faces?: readonly Face[];
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly paper: PaperName;
  readonly pages: PagePromise;
  readonly fit: FitBounds;
  /** Printed as a screen shows it; only another project's theme may want that. */
  readonly media?: 'screen';
}

/** What the theme lets the fit do; both are 0 for a document that does not read `--fit`. */
export interface FitBounds {
  /** The lowest `--fit` that keeps body text at or above the smallest legible size; −1 or more. */
  readonly tightest: number;
  /** The highest `--fit`; 1 or less. */
  readonly loosest: number;
}
