import { PDFName } from 'pdf-lib';

import { decodedText } from '../text-string.ts';
import type { Rule } from './rule.ts';

/** Every figure has words that stand for it, ISO 14289-1 7.3. */
export const figures: Rule = {
  name: 'figures',
  standards: ['PDF/UA-1'],
  find: ({ elements, mappedRole }) =>
    elements
      .filter(({ role }) => ['Figure', 'Formula'].includes(mappedRole(role) ?? ''))
      .filter(({ dict }) => !decodedText(dict.lookup(PDFName.of('Alt'))) && !dict.has(PDFName.of('ActualText')))
      .map(() => ({ message: 'a picture has no alternative text: a screen reader has nothing to say for it' })),
};
