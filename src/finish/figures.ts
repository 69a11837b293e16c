import { PDFName } from 'pdf-lib';

import { childElements, type StructureElement } from './structure.ts';

/** Retags a figure that only groups others, as HTML's `figure` does, since a `Figure` needs an alternative text of its own. */
export function ungroupFigures(elements: readonly StructureElement[]): void {
  for (const { dict, role } of elements) {
    if (role !== 'Figure' || dict.has(PDFName.of('Alt')) || dict.has(PDFName.of('ActualText'))) continue;
    if (childElements(dict).length > 0) dict.set(PDFName.of('S'), PDFName.of('Div'));
  }
}
