import type { Browser } from '../../src/print/browser.ts';
import { picture } from '../../src/print/picture.ts';
import { Report } from '../../src/source/report.ts';
import type { Markup } from '../../src/theme/markup.ts';

/** The first page of a document as a PNG. */
export async function photographed(markup: Markup, browser: Browser, dpi: number): Promise<Uint8Array> {
  const taken = await browser.withTab((tab) => picture(markup, tab, dpi, new Report()));
  if (!taken) throw new Error(`${markup.title} can not be printed`);
  return taken.png;
}

/** Widths in CSS pixels: of a page, and of the table around it. */
const PAGE = 400;
const TABLE = 14;

/** Pages side by side on a table, so that white paper has an edge on a white screen. */
export async function onTable(pages: readonly Markup[], browser: Browser): Promise<Uint8Array> {
  const images: string[] = [];
  for (const page of pages) images.push(Buffer.from(await photographed(page, browser, 96)).toString('base64'));
  const html = `<body style="margin:0;padding:${TABLE}px;background:#d9dce0;display:flex;gap:${TABLE}px">
    <style>img{width:${PAGE}px;box-shadow:0 1px 5px #0003}</style>
    ${images.map((image) => `<img src="data:image/png;base64,${image}">`).join('')}</body>`;
  const width = pages.length * (PAGE + TABLE) + TABLE;
  const height = Math.round(PAGE * Math.SQRT2) + 2 * TABLE;
  return await browser.withTab(async (tab) => {
    await tab.show({ html });
    return await tab.screenshot({ width, height }, 1.5);
  });
}
