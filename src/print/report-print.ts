import type { Report } from '../source/report.ts';
import type { Markup } from '../theme/markup.ts';
import type { PageFaults, TooWide } from './inspect-in-page.ts';
import type { Print } from './print.ts';

/** Says which parts of a document are missing from the page. */
export function reportFaults({ fonts, images }: PageFaults, refused: readonly string[], report: Report): void {
  for (const family of new Set(fonts)) {
    report.warning('broken-font', `a face of the font \`${family}\` can't be read; another stands in for it`);
  }
  for (const alt of images) {
    report.warning('broken-image', alt === '' ? `an image can't be read` : `the image \`${alt}\` can't be read`);
  }
  for (const address of refused) {
    report.warning('blocked-request', `\`${shortened(address)}\` was not loaded: a page brings all it needs along`, {
      hint: 'put the image, font or style sheet beside the profile or into the theme',
    });
  }
}

/** Says what makes Chromium shrink the page. */
export function reportTooWide({ text, excess }: TooWide, report: Report): void {
  report.warning(
    'too-wide',
    `\`${text}\` is wider than the page; all of it is printed at ${Math.round(100 / (1 + excess))} % of its size`,
    { hint: 'shorten it, or let the theme break it into lines' },
  );
}

/** Says how many pages there are, where they are more than were promised. */
export function reportFit(print: Print, { pages: promise, fit }: Markup, overLines: number, report: Report): void {
  if (promise === 'any' || print.pages <= (promise === 'auto' ? 1 : promise)) return;
  const over =
    fit.tightest < fit.loosest
      ? `even with the smallest legible type ${amount(print.fit.over, overLines)} too much`
      : 'as the theme has one size only, it is too much';
  if (promise === 'auto') {
    report.warning('more-than-one-page', `the profile takes ${print.pages} pages: ${over} for one`, {
      hint: 'shorten it, or say `--pages any` if that is what you want',
    });
  } else {
    const promised = promise === 1 ? 'one page' : `${promise} pages`;
    report.error('too-many-pages', `the profile does not fit on ${promised}: ${over}`, {
      hint: 'shorten it, allow more pages with `--pages`, or smaller type with `--min-font`',
    });
  }
}

/** "about 12 lines (18 % of a page)", "about 190 lines (3.2 pages)". */
function amount(over: number, lines: number): string {
  if (over <= 0) return 'a little';
  const share = over < 2 ? `${Math.max(1, Math.round(over * 100))} % of a page` : `${over.toFixed(1)} pages`;
  return lines > 0 && Number.isFinite(lines) ? `about ${lines} line${lines === 1 ? '' : 's'} (${share})` : share;
}

function shortened(address: string): string {
  return address.length > 80 ? `${address.slice(0, 77)}…` : address;
}
