import type { Report } from '../source/report.ts';
import type { Markup } from '../theme/markup.ts';
import { PAPER } from '../theme/paper.ts';
import { framePageInPage } from './picture-in-page.ts';
import { print, type Print } from './print.ts';
import type { Tab } from './tab.ts';

/** The first page as a PNG, and the print that it is a picture of. */
export interface Picture extends Pick<Print, 'pages' | 'fit'> {
  readonly png: Uint8Array;
}

const CSS_PIXELS_PER_INCH = 96;
const MILLIMETRES_PER_INCH = 25.4;

/** Prints a document, with the same promises and complaints, and takes a picture of its first page at so many dots an inch. */
export async function picture(markup: Markup, tab: Tab, dpi: number, report: Report): Promise<Picture | undefined> {
  const printed = await print(markup, tab, report);
  if (!printed) return undefined;
  const [width, height] = PAPER[markup.paper].map(
    (millimetres) => (millimetres / MILLIMETRES_PER_INCH) * CSS_PIXELS_PER_INCH,
  ) as [number, number];
  const frame = (await tab.evaluate(framePageInPage, undefined)) ?? { width, height };
  const png = await tab.screenshot(frame, dpi / CSS_PIXELS_PER_INCH);
  return { png, pages: printed.pages, fit: printed.fit };
}
