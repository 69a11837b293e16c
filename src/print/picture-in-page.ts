import type { PageDocument, PageElement, PageStyle } from './page-world.ts';

/** Where on the screen the first page stands, in CSS pixels. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
}

declare const document: PageDocument;
declare const getComputedStyle: (element: PageElement) => PageStyle;

/**
 * Sets the screen like the first page: its margins around the text, and nothing below its last whole line.
 * Gives nothing for a document with measures of its own. Sent as text into the page, hence everything in one function.
 */
export function framePageInPage(): PageFrame | undefined {
  const root = document.documentElement;
  const pixels = (name: string): number => parseFloat(getComputedStyle(root).getPropertyValue(name)) || 0;
  const [width, height] = [pixels('--paper-width'), pixels('--paper-height')];
  if (width === 0 || height === 0) return undefined;
  const [top, left, room] = [
    pixels('--margin-top'),
    pixels('--margin-left'),
    height - pixels('--margin-top') - pixels('--margin-bottom'),
  ];

  const body = document.body;
  const origin = body.getBoundingClientRect().top;
  const range = document.createRange();
  range.selectNodeContents(body);
  // A line that the end of the page cuts stands on the next page, whole.
  const cut = [...range.getClientRects()]
    .map((line) => ({ top: line.top - origin, bottom: line.bottom - origin }))
    .filter((line) => line.top < room && line.bottom > room && line.bottom - line.top < room / 4);
  const end = Math.min(room, ...cut.map((line) => line.top));

  root.style.setProperty('background', 'white');
  body.style.setProperty('position', 'absolute');
  body.style.setProperty('top', `${top}px`);
  body.style.setProperty('left', `${left}px`);
  body.style.setProperty(
    'clip-path',
    `inset(-${top}px -${left}px ${Math.max(0, body.getBoundingClientRect().height - end)}px -${left}px)`,
  );
  return { width: Math.round(width), height: Math.round(height) };
}
