import type { PageDocument, PageElement } from '../../src/print/page-world.ts';

/** What a page looks like from inside. */
export interface PageSight {
  /** The words that are seen, in the order of the document. */
  readonly text: string;
  /** What must be found verbatim: headings and dates. */
  readonly verbatim: readonly string[];
  readonly headings: readonly string[];
  /** Ink with less contrast against paper than 4.5 to 1; what has that can be read in grey as well. */
  readonly faint: readonly string[];
  /** Lists and blocks that stick out of the text area. */
  readonly outside: readonly string[];
}

declare const document: PageDocument & { readonly body: { readonly innerText: string } };
declare const getComputedStyle: (element: PageElement) => { readonly color: string };

/** Looks around in the page. Sent as text into it, hence everything in one function. */
export function sightInPage(): PageSight {
  const texts = (selector: string): string[] =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
  const luminance = (color: string): number => {
    const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).map((value) => {
      const share = Number(value) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const withText = [...document.querySelectorAll('body *')].filter(({ textContent }) => textContent.trim() !== '');
  const area = document.body.getBoundingClientRect();
  return {
    text: document.body.innerText,
    verbatim: texts('h1, h2, h3, h4, h5, h6, .dates, .when'),
    headings: texts('h2, h3, h4, h5, h6'),
    faint: withText
      .filter((element) => 1.05 / (luminance(getComputedStyle(element).color) + 0.05) < 4.5)
      .map(({ textContent }) => textContent.trim().slice(0, 40)),
    outside: withText
      .filter((element) => {
        const { left, right, height } = element.getBoundingClientRect();
        return height > 0 && (left < area.left - 1 || right > area.right + 1);
      })
      .map(({ textContent }) => textContent.trim().slice(0, 40)),
  };
}
