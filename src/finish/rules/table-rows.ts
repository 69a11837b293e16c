import { PDFArray, type PDFDict, PDFName, PDFNumber } from 'pdf-lib';

import type { Anatomy } from '../anatomy.ts';
import { childElements, dictionary, roleOf } from '../structure.ts';
import type { Rule } from './rule.ts';

/** The rows of a table have as many cells as each other, ISO 14289-1 7.2 and ISO 32000-1 14.8.4.3.4. */
export const tableRows: Rule = {
  name: 'table-rows',
  standards: ['PDF/UA-1'],
  find: (anatomy) =>
    anatomy.elements
      .filter(({ role }) => anatomy.mappedRole(role) === 'Table')
      .filter(({ dict }) => !isRegular(dict, anatomy))
      .map(({ dict }) => ({
        message: 'the rows of a table differ in the number of their cells',
        text: anatomy.textOf(dict),
      })),
};

function isRegular(table: PDFDict, { mappedRole }: Anatomy): boolean {
  const roleIn = (dict: PDFDict) => mappedRole(roleOf(dict));
  const groups = childElements(table).flatMap((child) => (roleIn(child) === 'TR' ? [child] : childElements(child)));
  const rows = groups.filter((row) => roleIn(row) === 'TR').map(childElements);
  // Cells that reach over rows make the count another one in each; they are left to a full validator.
  if (rows.flat().some((cell) => span(cell, 'RowSpan') > 1)) return true;
  const widths = rows.map((cells) => cells.reduce((sum, cell) => sum + span(cell, 'ColSpan'), 0));
  return new Set(widths).size <= 1;
}

function span(cell: PDFDict, name: 'RowSpan' | 'ColSpan'): number {
  const value = cell.lookup(PDFName.of('A'));
  const attributes = value instanceof PDFArray ? value.asArray() : [value];
  const spans = attributes.map((item) => dictionary(cell.context.lookup(item))?.lookup(PDFName.of(name)));
  const found = spans.find((number) => number instanceof PDFNumber);
  return found instanceof PDFNumber ? found.asNumber() : 1;
}
