import { PDFArray, type PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib';

import { numberTreeEntries } from './number-tree.ts';
import {
  childElements,
  dictionary,
  kidsOf,
  roleOf,
  setKids,
  type StructureElement,
  structureRoot,
} from './structure.ts';

/** Puts what a list item holds beside its label into an `LBody`, ISO 32000-1 14.8.4.3.3: Chromium leaves it bare. */
export function addListBodies(document: PDFDocument, elements: readonly StructureElement[]): void {
  const bodies = new Map<PDFRef, PDFRef>();
  for (const { dict, ref, role } of elements) {
    if (!ref || role !== 'LI' || childElements(dict).some((child) => roleOf(child) === 'LBody')) continue;
    const body = addListBody(dict, ref);
    if (body) bodies.set(ref, body);
  }
  const parents = dictionary(structureRoot(document)?.lookup(PDFName.of('ParentTree')));
  if (bodies.size > 0 && parents) replaceParents(parents, bodies);
}

function addListBody(item: PDFDict, itemRef: PDFRef): PDFRef | undefined {
  const { context } = item;
  const isLabel = (kid: PDFObject): boolean => {
    const element = dictionary(context.lookup(kid));
    return element !== undefined && roleOf(element) === 'Lbl';
  };
  const kids = kidsOf(item);
  const held = kids.filter((kid) => !isLabel(kid));
  if (held.length === 0) return undefined;
  const page = item.get(PDFName.of('Pg'));
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: itemRef, ...(page && { Pg: page }) });
  const bodyRef = context.register(body);
  setKids(body, held);
  for (const kid of held) {
    const element = dictionary(context.lookup(kid));
    if (element?.has(PDFName.of('S'))) element.set(PDFName.of('P'), bodyRef);
  }
  setKids(item, [...kids.filter(isLabel), bodyRef]);
  return bodyRef;
}

/** Content that stood in the item itself now stands in its body. */
function replaceParents(tree: PDFDict, bodies: ReadonlyMap<PDFRef, PDFRef>): void {
  for (const [, value] of numberTreeEntries(tree)) {
    if (!(value instanceof PDFArray)) continue;
    for (let at = 0; at < value.size(); at++) {
      const parent = value.get(at);
      const body = parent instanceof PDFRef && bodies.get(parent);
      if (body) value.set(at, body);
    }
  }
}
