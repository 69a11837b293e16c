import { PDFArray, type PDFDocument } from 'pdf-lib';

import { annotationFlags } from '../../finish/rules/annotation-flags.ts';
import { colours } from '../../finish/rules/colours.ts';
import { contentOperators } from '../../finish/rules/content-operators.ts';
import { lastingFeatures } from '../../finish/rules/lasting-features.ts';
import type { Check } from '../check.ts';

/** The file can be shown in thirty years: it needs nothing that it does not hold. */
export const archive: Check = {
  name: 'archive',
  proves: 'colours are defined, all is printed, nothing in the file runs or needs another file, and it has an identity',
  loses: 'elsewhere or in some years, the file may look different; portals refuse files with scripts',
  remedy: 'export as PDF/A, without password, scripts and forms',
  concerns: 'file',
  run: ({ pdf, anatomy }) => [
    ...(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes('/Encrypt')
      ? [{ message: 'the file is encrypted, though it opens without a password' }]
      : []),
    ...colours.find(anatomy),
    ...contentOperators.find(anatomy),
    ...lastingFeatures.find(anatomy),
    ...annotationFlags.find(anatomy),
    ...(hasIdentity(anatomy.document) ? [] : [{ message: 'the file has no ID' }]),
  ],
};

function hasIdentity({ context }: PDFDocument): boolean {
  const id = context.lookup(context.trailerInfo.ID);
  return id instanceof PDFArray && id.size() === 2;
}
