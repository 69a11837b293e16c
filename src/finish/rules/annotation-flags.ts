import { PDFName, PDFNumber } from 'pdf-lib';

import type { Rule } from './rule.ts';

/** Annotations are printed and seen, ISO 19005-3 6.3.2. */
export const annotationFlags: Rule = {
  name: 'annotation-flags',
  standards: ['PDF/A-3a'],
  find: ({ annotations }) =>
    annotations.flatMap(({ page, annotation, kind }) => {
      if (kind === 'Popup') return [];
      const flags = annotation.lookup(PDFName.of('F'));
      const bits = flags instanceof PDFNumber ? flags.asNumber() : 0;
      const what = kind === 'Link' ? 'a link' : `a note or field (\`${kind ?? ''}\`)`;
      return [
        ...((bits & hiding) === 0 ? [] : [{ message: `${what} is hidden`, page }]),
        ...((bits & printed) === 0 ? [{ message: `${what} is not marked as to be printed`, page }] : []),
      ];
    }),
};

const printed = 4;
/** Invisible, Hidden, NoView, ToggleNoView. */
const hiding = 1 | 2 | 32 | 256;
