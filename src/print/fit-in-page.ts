import type { PageDocument, PageElement, PageStyle } from './page-world.ts';

/** What is to be fitted, and how far it may go; the same bounds as `Markup`'s. */
export interface FitRequest {
  readonly tightest: number;
  readonly loosest: number;
  readonly pages: number | 'any' | 'auto';
}

/** How a document was fitted, as the page itself measures it. */
export interface FitReading {
  readonly fit: number;
  /** How many pages it should take. */
  readonly pages: number;
  /** In points. */
  readonly bodySize: number;
  /** What is left over at the tightest fit, as a share of a page; 0 where the promise can be kept. */
  readonly over: number;
  /** The same in lines of body text. */
  readonly overLines: number;
}

declare const document: PageDocument;
declare const getComputedStyle: (element: PageElement) => PageStyle;

/**
 * Finds the fit, inside the page: the loosest with which the document keeps to its pages.
 * Height is nearly affine in the fit, so a guess on the line through the ends of what is left soon meets it.
 * Sent as text into the page, hence everything in one function.
 */
export function fitInPage({ tightest, loosest, pages: promise }: FitRequest): FitReading {
  /** What is left free at the foot of the last page, as a share of a page, since paper is measured more coarsely than the screen. */
  const slack = 0.003;
  /** A page that lacks less than this at its foot is full: a third of a line. */
  const near = 0.006;
  /** How far a document is tightened where nobody asked for fewer pages. */
  const gentle = Math.max(tightest, -0.4);
  const root = document.documentElement;
  const pixels = (name: string): number => parseFloat(getComputedStyle(root).getPropertyValue(name)) || 0;
  const room = (): number => pixels('--paper-height') - pixels('--margin-top') - pixels('--margin-bottom');
  const set = (fit: number): void => root.style.setProperty('--fit', String(fit));
  const measured = new Map<number, number>();
  /** Pages that the document takes with a fit. Each is measured once: a measure is a layout of the whole page. */
  const need = (fit: number): number => {
    const before = measured.get(fit);
    if (before !== undefined) return before;
    set(fit);
    const pages = document.body.getBoundingClientRect().height / room() + slack;
    measured.set(fit, pages);
    return pages;
  };

  /** So that the same page gives the same number everywhere; downwards, so that it still fits. */
  const rounded = (fit: number): number => Math.floor(fit * 1000) / 1000;

  /** The loosest fit from `low`, which is tight enough, to `high` with which it takes no more than so many pages. */
  const loosestWithin = (low: number, high: number, pages: number): number => {
    let [tight, tightNeed, loose, looseNeed] = [low, need(low), high, need(high)];
    if (looseNeed <= pages) return high;
    for (let turn = 0; turn < 8 && loose - tight > 0.01 && tightNeed < pages - near; turn += 1) {
      const width = loose - tight;
      const onLine = tight + (width * (pages - near / 2 - tightNeed)) / (looseNeed - tightNeed);
      const guess = Math.min(Math.max(onLine, tight + width * 0.1), loose - width * 0.1);
      const guessed = need(guess);
      if (guessed <= pages) [tight, tightNeed] = [guess, guessed];
      else [loose, looseNeed] = [guess, guessed];
    }
    return Math.max(low, rounded(tight));
  };

  const reading = (fit: number, pages: number, over = 0, overLines = 0): FitReading => {
    set(fit);
    return { fit, pages, bodySize: Math.round(pixels('--body-size') * 75) / 100, over, overLines };
  };

  // A document with measures of its own, such as another project's theme: there is nothing to turn.
  if (room() <= 0) return reading(0, typeof promise === 'number' ? promise : 1);

  const designed = need(0);
  if (designed <= 1) return reading(loosestWithin(0, loosest, 1), 1);

  const mostPages = promise === 'auto' ? 1 : promise === 'any' ? Infinity : promise;
  const pages = Math.ceil(need(gentle));
  if (pages <= mostPages) return reading(loosestWithin(gentle, 0, pages), pages);

  // The line through both, drawn on, often gets there before the tightest, which need not be measured then.
  const ahead = rounded((gentle * (designed - mostPages)) / (designed - need(gentle)));
  if (tightest < ahead && ahead < gentle && need(ahead) <= mostPages)
    return reading(loosestWithin(ahead, gentle, mostPages), mostPages);

  const least = need(tightest);
  if (least <= mostPages) return reading(loosestWithin(tightest, gentle, mostPages), mostPages);

  const over = least - mostPages;
  const overLines = Math.ceil((over * room()) / (parseFloat(getComputedStyle(document.body).lineHeight) || Infinity));
  if (promise !== 'auto') return reading(tightest, Math.ceil(least), over, overLines);
  return reading(loosestWithin(gentle, 0, pages), pages, over, overLines);
}

/** Sets a fit, and says how large body text is with it, in points. */
export function setFitInPage(fit: number): number {
  const root = document.documentElement;
  root.style.setProperty('--fit', String(fit));
  const pixels = parseFloat(getComputedStyle(root).getPropertyValue('--body-size')) || 0;
  return Math.round(pixels * 75) / 100;
}
