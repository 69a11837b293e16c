import { logicalOrder } from '../finish/logical-order.ts';
import { directionIn } from '../finish/right-to-left.ts';

/** What a parser reads on one page, as pdf.js gives it. */
export interface PageText {
  /** Counted from 1. */
  readonly page: number;
  /** Paper, in points. */
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
  /** How its lines run; one may have words of the other direction. */
  readonly direction: 'ltr' | 'rtl';
  /** Its lines in the order in which they are read. */
  readonly text: string;
}

/** A run of text with its place, in points from the lower left. */
interface TextItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** All that pdf.js gives of a file. */
export interface Reading {
  readonly pages: readonly PageText[];
  /** The Info dictionary and the XMP packet, by their own names: `Title`, `dc:title`, … */
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: Readonly<Record<string, unknown>> | undefined;
}

/** Reads the text of every page in the order in which it was written, and what the file says of itself. */
export async function readPdf(pdf: Uint8Array): Promise<Reading> {
  const { getDocument } = await import('unpdf/pdfjs');
  // pdf.js takes the bytes away from their owner.
  const data = Uint8Array.from(pdf);
  const loading = getDocument({ data, verbosity: 0, disableFontFace: true, useSystemFonts: false });
  try {
    const document = await loading.promise;
    const { info, metadata } = await document.getMetadata();
    const { Language: language } = info as { readonly Language?: string };
    const pages: PageText[] = [];
    for (let page = 1; page <= document.numPages; page++)
      pages.push(await readPage(await document.getPage(page), language));
    const xmp = metadata ? { ...attributesIn(metadata.getRaw()), ...Object.fromEntries(metadata) } : undefined;
    return { pages, info: info as Record<string, unknown>, xmp };
  } finally {
    await loading.destroy();
  }
}

/** Whether a page has no words: it is blank, or a picture, or its letters are drawings. */
export function isBare({ text }: PageText): boolean {
  return text.trim() === '';
}

interface PdfPage {
  readonly pageNumber: number;
  readonly view: readonly number[];
  getTextContent(options: { readonly disableNormalization: boolean }): Promise<{ items: readonly object[] }>;
  cleanup(): boolean;
}

interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

async function readPage(page: PdfPage, language: string | undefined): Promise<PageText> {
  // Normalized before it is put in order, a ligature would be turned around letter by letter.
  const { items } = await page.getTextContent({ disableNormalization: true });
  const runs = items.filter((item): item is PdfItem => 'str' in item);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  page.cleanup();
  const direction = directionIn(runs.map(({ str }) => str).join(''), language);
  return {
    page: page.pageNumber,
    width: right - left,
    height: top - bottom,
    items: runs.map(({ str, transform, width }) => {
      const [a = 0, b = 0, , , x = 0, y = 0] = transform;
      return { text: str, x, y, width, size: Math.hypot(a, b) };
    }),
    direction,
    text: joined(runs, direction),
  };
}

/** The runs as one text: where two stand apart on the page, white space stands between them. */
function joined(runs: readonly PdfItem[], direction: 'ltr' | 'rtl'): string {
  const stretches: string[][] = [[]];
  let before: PdfItem | undefined;
  for (const run of runs) {
    // An empty run only ends a line; a mark stands above or below the letter that it belongs to.
    const isPlaced = run.str !== '' && !/^\p{M}+$/u.test(run.str);
    if (before && isPlaced && !before.hasEOL) {
      const gap = between(before, run);
      // What is written later though it stands further left is read later, whichever way the line runs.
      if (gap === '\n' || leftOf(before, run)) stretches.push([gap], []);
      else if (!/^\s/.test(run.str)) stretches.at(-1)?.push(gap);
    }
    stretches.at(-1)?.push(run.str);
    if (run.hasEOL) stretches.push(['\n'], []);
    if (isPlaced || run.hasEOL) before = run;
  }
  return stretches
    .map((stretch) => logicalOrder(stretch, direction).join(''))
    .join('')
    .replaceAll(COMPATIBLE, (text) => text.normalize('NFKC'))
    .replaceAll(/ {2,}/g, ' ');
}

/** Spaces of a certain width, ligatures and presentation forms. */
const COMPATIBLE = /[\u00A0\u2000-\u200A\u202F\uFB00-\uFDFF\uFE70-\uFEFC]+/g;

function between(before: PdfItem, run: PdfItem): '' | ' ' | '\n' {
  const [a = 0, b = 0, , , x = 0, y = 0] = run.transform;
  const [, , , , lastX = 0, lastY = 0] = before.transform;
  const size = Math.hypot(a, b);
  if (Math.abs(y - lastY) > size / 2) return '\n';
  const gap = x - (lastX + before.width);
  return Math.abs(gap) > size * 0.15 ? ' ' : '';
}

function leftOf(before: PdfItem, run: PdfItem): boolean {
  return (run.transform[4] ?? 0) < (before.transform[4] ?? 0);
}

/** The properties of an XMP packet that stand in attributes, which pdf.js passes over. */
function attributesIn(packet: string): Readonly<Record<string, string>> {
  const attributes = packet.matchAll(/\s((?:dc|pdf|xmp|pdfaid|pdfuaid):\w+)\s*=\s*(["'])([^]*?)\2/g);
  return Object.fromEntries(
    [...attributes].map(([, name = '', , value = '']) => [name.toLowerCase(), unescaped(value)]),
  );
}

function unescaped(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
}
