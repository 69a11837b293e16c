import { colours } from '../../finish/rules/colours.ts';
import { contentOperators } from '../../finish/rules/content-operators.ts';
import { lastingFeatures } from '../../finish/rules/lasting-features.ts';
import type { Check } from '../check.ts';

/** The file can be shown in thirty years: it needs nothing that it does not hold. */
export const archive: Check = {
  name: 'archive',
  proves: 'colours are defined, and nothing in the file runs or needs another file',
  loses: 'the colours look different elsewhere; portals refuse files with scripts',
  concerns: 'file',
  run: ({ pdf, anatomy }) => [
    ...(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).includes('/Encrypt')
      ? [{ message: 'the file is encrypted, though it opens without a password' }]
      : []),
    ...colours.find(anatomy),
    ...contentOperators.find(anatomy),
    ...lastingFeatures.find(anatomy),
  ],
};
