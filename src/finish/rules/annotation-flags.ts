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
      const seen = (bits & printed) !== 0 && (bits & hiding) === 0;
      return seen ? [] : [{ message: 'an annotation is not both printed and seen', page }];
    }),
};

const printed = 4;
/** Invisible, Hidden, NoView, ToggleNoView. */
const hiding = 1 | 2 | 32 | 256;
