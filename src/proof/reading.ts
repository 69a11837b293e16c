/** What a parser reads on one page, as pdf.js gives it. */
export interface PageText {
  /** Counted from 1. */
  readonly page: number;
  /** Paper, in points. */
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
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
    const pages: PageText[] = [];
    for (let page = 1; page <= document.numPages; page++) pages.push(await readPage(await document.getPage(page)));
    const { info, metadata } = await document.getMetadata();
    const xmp = metadata ? { ...attributesIn(metadata.getRaw()), ...Object.fromEntries(metadata) } : undefined;
    return { pages, info: info as Record<string, unknown>, xmp };
  } finally {
    await loading.destroy();
  }
}

interface PdfPage {
  readonly pageNumber: number;
  readonly view: readonly number[];
  getTextContent(): Promise<{ items: readonly object[] }>;
  cleanup(): boolean;
}

interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
}

async function readPage(page: PdfPage): Promise<PageText> {
  const { items } = await page.getTextContent();
  const runs = items.filter((item): item is PdfItem => 'str' in item);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  page.cleanup();
  return {
    page: page.pageNumber,
    width: right - left,
    height: top - bottom,
    items: runs.map(({ str, transform, width }) => {
      const [a = 0, b = 0, , , x = 0, y = 0] = transform;
      return { text: str, x, y, width, size: Math.hypot(a, b) };
    }),
    text: joined(runs),
  };
}

/** The runs as one text: where two stand apart on the page, white space stands between them. */
function joined(runs: readonly PdfItem[]): string {
  let text = '';
  let before: PdfItem | undefined;
  for (const run of runs) {
    // An empty run only ends a line.
    if (before && run.str !== '' && !before.hasEOL && !/\s$/.test(text) && !/^\s/.test(run.str))
      text += between(before, run);
    text += run.str + (run.hasEOL ? '\n' : '');
    if (run.str !== '' || run.hasEOL) before = run;
  }
  return text;
}

function between(before: PdfItem, run: PdfItem): '' | ' ' | '\n' {
  const [a = 0, b = 0, , , x = 0, y = 0] = run.transform;
  const [, , , , lastX = 0, lastY = 0] = before.transform;
  const size = Math.hypot(a, b);
  if (Math.abs(y - lastY) > size / 2) return '\n';
  const gap = x - (lastX + before.width);
  return Math.abs(gap) > size * 0.15 ? ' ' : '';
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
