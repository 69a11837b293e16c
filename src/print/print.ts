import type { Report } from '../source/report.ts';
import type { Markup } from '../theme/markup.ts';
import { PAPER } from '../theme/paper.ts';
import { call } from './call.ts';
import { fitInPage, type FitReading, setFitInPage } from './fit-in-page.ts';
import { faultsInPage, tooWideInPage } from './inspect-in-page.ts';
import { pageCount } from './page-count.ts';
import { reportFaults, reportFit, reportTooWide } from './report-print.ts';
import type { Tab } from './tab.ts';

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

/** Fits a document to its pages and prints it; nothing where its promise of pages can't be kept. */
export async function print(markup: Markup, tab: Tab, report: Report): Promise<Print | undefined> {
  const [, [faults, reading, tooWide]] = await Promise.all([
    tab.show(markup),
    tab.evaluateInTurn([
      call(faultsInPage, undefined),
      call(fitInPage, { ...markup.fit, pages: markup.pages }),
      call(tooWideInPage, undefined),
    ]),
  ]);
  reportFaults(faults, tab.refused, report);
  if (tooWide) reportTooWide(tooWide, report);

  const printed = await printFitting(markup, reading, tab);
  reportFit(printed, markup, reading.overLines, report);
  return report.hasErrors ? undefined : printed;
}

/** How far the fit is taken back at first where more pages are printed than were measured. */
const STEP_BACK = 0.02;

/** Prints; believes only the printed pages, and tightens a little more where they are too many. */
async function printFitting(markup: Markup, { fit, pages, bodySize, over }: FitReading, tab: Tab): Promise<Print> {
  let [value, size] = [fit, bodySize];
  for (let step = STEP_BACK; ; step *= 2) {
    const pdf = await tab.printToPdf(printOptions(markup));
    const printed = pageCount(pdf);
    const mayTighten = printed > pages && value > markup.fit.tightest;
    if (!mayTighten) return { pdf, pages: printed, fit: { value, bodySize: size, over } };
    value = Math.max(markup.fit.tightest, value - step);
    size = await tab.evaluate(setFitInPage, value);
  }
}

const MILLIMETRES_PER_INCH = 25.4;

function printOptions({ paper }: Markup) {
  const [width, height] = PAPER[paper];
  return {
    // The theme's `@page` says both as well; this is for documents that don't.
    preferCSSPageSize: true,
    paperWidth: width / MILLIMETRES_PER_INCH,
    paperHeight: height / MILLIMETRES_PER_INCH,
    // Without it accents and rules would lose their colour.
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  };
}
