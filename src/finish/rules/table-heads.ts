import { PDFArray, type PDFDict, PDFName } from 'pdf-lib';

import { dictionary } from '../structure.ts';
import type { Rule } from './rule.ts';

/** Every head cell says whether it heads a row or a column, ISO 14289-1 7.5. */
export const tableHeads: Rule = {
  name: 'table-heads',
  standards: ['PDF/UA-1'],
  find({ elements, mappedRole, textOf }) {
    // Cells that name their heads need no scope.
    if (elements.some(({ dict, role }) => mappedRole(role) === 'TD' && has(dict, 'Headers'))) return [];
    return elements
      .filter(({ dict, role }) => mappedRole(role) === 'TH' && !has(dict, 'Scope'))
      .map(({ dict }) => textOf(dict))
      .map((text) => ({ message: `the table head \`${text}\` does not say what it heads`, text }));
  },
};

function has(element: PDFDict, attribute: string): boolean {
  const value = element.lookup(PDFName.of('A'));
  const attributes = value instanceof PDFArray ? value.asArray() : [value];
  return attributes.some((item) => dictionary(element.context.lookup(item))?.has(PDFName.of(attribute)));
}
