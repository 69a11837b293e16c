import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib';

import { childElements, dictionary, kidsOf, roleOf, setKids, structureElements, structureRoot } from './structure.ts';

/** Puts what a list item holds beside its label into an `LBody`, ISO 32000-1 14.8.4.3.3: Chromium leaves it bare. */
export function addListBodies(document: PDFDocument): void {
  const bodies = new Map<PDFRef, PDFRef>();
  for (const { dict, role } of structureElements(document)) {
    if (role !== 'LI' || childElements(dict).some((child) => roleOf(child) === 'LBody')) continue;
    const item = document.context.getObjectRef(dict);
    const body = item && addListBody(dict, item);
    if (body) bodies.set(item, body);
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
  for (const value of numberTreeValues(tree)) {
    if (!(value instanceof PDFArray)) continue;
    for (let at = 0; at < value.size(); at++) {
      const parent = value.get(at);
      const body = parent instanceof PDFRef && bodies.get(parent);
      if (body) value.set(at, body);
    }
  }
}

function* numberTreeValues(tree: PDFDict): Generator<PDFObject | undefined> {
  const open: PDFDict[] = [tree];
  const seen = new Set<PDFDict>();
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const numbers = node.lookup(PDFName.of('Nums'));
    if (numbers instanceof PDFArray) for (let at = 1; at < numbers.size(); at += 2) yield numbers.lookup(at);
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) {
      for (const kid of kids.asArray()) {
        const child = node.context.lookup(kid);
        if (child instanceof PDFDict) open.push(child);
      }
    }
  }
}
