import { PDFName, PDFRawStream } from 'pdf-lib';

import type { Check, Evidence } from '../check.ts';

const perPage = 60_000;
const inAll = 250_000;

/** The file is small enough for every portal. */
export const size: Check = {
  name: 'size',
  proves: 'the file has at most 60 kB a page without its pictures, and 250 kB in all',
  loses: 'some portals take no more than 1 or 2 MB, and mail servers dislike large files',
  remedy: 'put smaller pictures in: 300 dots an inch are enough',
  concerns: 'file',
  run(evidence) {
    const { pdf, pages } = evidence;
    const rest = pdf.length - pictureBytes(evidence);
    return [
      ...(rest > perPage * pages.length
        ? [{ message: `without pictures there are ${kilobytes(rest / pages.length)} a page` }]
        : []),
      ...(pdf.length > inAll ? [{ message: `the file has ${kilobytes(pdf.length)}` }] : []),
    ];
  },
};

function pictureBytes({ anatomy }: Evidence): number {
  return anatomy.document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
    .filter(({ dict }) => dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image'))
    .reduce((sum, { contents }) => sum + contents.length, 0);
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} kB`;
}
