import { EncryptedPDFError, ParseSpeeds, PDFDict, PDFDocument, PDFName, PDFRef } from 'pdf-lib';

import { drawingSizes } from './drawing-sizes.ts';
import { staysSmall } from './inflation.ts';
import { headerAt } from './is-pdf.ts';
import { listedObjects } from './listed-objects.ts';
import type { Refusal } from './refusal.ts';
import { mappedCodes } from './mapped-codes.ts';
import { strayBytes } from './stray-bytes.ts';

const largestFile = 64 * 1024 * 1024;
const mostPages = 200;
const mostStray = 64 * 1024;
/** A page has some hundreds. */
const mostObjects = 500_000;
/** Fonts that hold every character there is have some 150,000 each. */
const mostMapped = 2_000_000;
/** Bytes that draw a page; a dense one takes 60,000, one full of vector art a million. */
const mostDrawing = 2_000_000;
const mostDrawingInAll = 10_000_000;

/** Opens any PDF, however it was made, or says why it can't be. */
export async function openPdf(pdf: Uint8Array): Promise<PDFDocument | Refusal> {
  const refusal = refusedUnread(pdf);
  if (refusal) return refusal;
  try {
    const document = await load(pdf);
    if (!document) return encrypted;
    const refusal = refusedOpened(document);
    // Throws where the page tree is none.
    return refusal ?? (document.getPages().length > 0 ? (refusedDrawing(document) ?? document) : damaged);
  } catch {
    return damaged;
  }
}

/** Nothing, where a password is needed: many files are encrypted with an empty one, so as to forbid printing, say. */
async function load(pdf: Uint8Array): Promise<PDFDocument | undefined> {
  const options = { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest };
  try {
    return await PDFDocument.load(pdf, options);
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw error;
    return await PDFDocument.load(pdf, { ...options, password: '' }).catch(() => undefined);
  }
}

/** Whether a file was opened. */
export function isOpened(opened: PDFDocument | Refusal): opened is PDFDocument {
  return opened instanceof PDFDocument;
}

const encrypted: Refusal = {
  code: 'encrypted-pdf',
  message: 'the file is encrypted: no applicant-tracking system opens it',
  hint: 'save it again without a password',
};

const damaged: Refusal = {
  code: 'damaged-pdf',
  message: 'the file is damaged or was cut off: its pages can not be found',
  hint: 'make it again, or copy it again from where it came',
};

function refusedUnread(pdf: Uint8Array): Refusal | undefined {
  if (pdf.length === 0) return { code: 'empty-file', message: 'the file is empty', hint: damaged.hint };
  if (pdf.length > largestFile) {
    const size = Math.round(pdf.length / 1024 / 1024);
    return {
      code: 'too-large',
      message: `the file has ${size} MB: more than any portal takes`,
      hint: 'onesheet looks at files of up to 64 MB',
    };
  }
  if (headerAt(pdf) === -1) {
    return {
      code: 'not-a-pdf',
      message: 'this is no PDF: it does not begin with `%PDF-`',
      hint: 'whatever its name says, it may be a web page, a mail or a file of a word processor',
    };
  }
  // One of the two stands at the end of every file.
  if (!['trailer', '/XRef'].some((end) => Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes(end))) {
    return damaged;
  }
  if (strayBytes(pdf) > mostStray) return damaged;
  if (listedObjects(pdf) > mostObjects) {
    return {
      code: 'too-large',
      message: 'the file lists more than 500,000 objects: it is broken, or meant to break its reader',
      hint: 'make it again with another program',
    };
  }
  if (!staysSmall(pdf)) {
    return {
      code: 'too-large',
      message: 'the file expands to more than 128 MB: it is broken, or meant to break its reader',
      hint: 'make it again with another program',
    };
  }
  return undefined;
}

function refusedOpened(document: PDFDocument): Refusal | undefined {
  const pages = countedPages(document);
  if (pages === 0) return damaged;
  if (pages > mostPages) {
    return {
      code: 'too-many-pages',
      message: `the file has more than ${mostPages} pages: this is no résumé`,
      hint: `onesheet looks at files of up to ${mostPages} pages`,
    };
  }
  return undefined;
}

function refusedDrawing(document: PDFDocument): Refusal | undefined {
  if (mappedCodes(document) > mostMapped) {
    return {
      code: 'too-large',
      message: 'its fonts say what millions of characters mean: the file is broken, or meant to break its reader',
      hint: 'make it again with another program',
    };
  }
  let page = 0;
  let inAll = 0;
  for (const size of drawingSizes(document, mostDrawing)) {
    page++;
    inAll += size;
    if (size > mostDrawing) return tooMuchDrawing(`page ${page} takes more than 2 MB of instructions to draw`);
    if (inAll > mostDrawingInAll) return tooMuchDrawing('the pages take more than 10 MB of instructions to draw');
  }
  return undefined;
}

function tooMuchDrawing(what: string): Refusal {
  return { code: 'too-large', message: `${what}: this is no résumé`, hint: 'make it again with simpler pictures' };
}

/** The pages of the page tree, counted no further than needed, each node once. */
function countedPages(document: PDFDocument): number {
  const seen = new Set<unknown>();
  const open: unknown[] = [document.catalog?.get(PDFName.of('Pages'))];
  let pages = 0;
  while (open.length > 0 && pages <= mostPages) {
    const item = open.pop();
    const node = item instanceof PDFRef ? document.context.lookup(item) : item;
    if (!(node instanceof PDFDict)) continue;
    // A tree that holds itself, or a node twice, is none: libraries that walk it may never come back.
    if (seen.has(node)) return 0;
    seen.add(node);
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids && 'asArray' in kids) open.push(...(kids as { asArray(): unknown[] }).asArray());
    else pages++;
  }
  return pages;
}
