import type { PageDocument } from './page-world.ts';

/** What is wrong with a shown document. */
export interface PageFaults {
  /** Families of which a face could not be read. */
  readonly fonts: readonly string[];
  /** Descriptions of images that could not be read; empty where there is none. */
  readonly images: readonly string[];
}

/** Something that is wider than the page. */
export interface TooWide {
  readonly text: string;
  /** How much wider it makes the page, as a share of its width. */
  readonly excess: number;
}

declare const document: PageDocument;

/** Waits for fonts and images, and says which of them failed. Sent as text into the page. */
export async function faultsInPage(): Promise<PageFaults> {
  // Fonts are loaded when something is laid out with them.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
  const images: string[] = [];
  await Promise.all([...document.images].map((image) => image.decode().catch(() => images.push(image.alt))));
  return {
    fonts: [...document.fonts]
      .filter(({ status }) => status === 'error')
      .map(({ family }) => family.replace(/["']/g, '')),
    images,
  };
}

/** What sticks out of the page to the right, where Chromium would shrink everything to get it in. Sent as text into the page. */
export function tooWideInPage(): TooWide | null {
  const { left, right } = document.body.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(document.body);
  const excess = range.getBoundingClientRect().right - right;
  if (excess <= 1) return null;
  const widest = [...document.querySelectorAll('body *')]
    .map((element) => ({ element, right: element.getBoundingClientRect().right }))
    .reduce((a, b) => (b.right >= a.right ? b : a));
  return { text: widest.element.textContent.trim().slice(0, 60), excess: excess / (right - left) };
}
