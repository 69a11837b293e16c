import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from 'pdf-lib';

import { nameText } from './text-string.ts';

/** One structure element of a tagged PDF, ISO 32000-1 14.7.2. */
export interface StructureElement {
  readonly dict: PDFDict;
  /** What refers to it; nothing where it is written inside its parent. */
  readonly ref: PDFRef | undefined;
  /** As written in `/S`, before the role map. */
  readonly role: string;
  readonly parent: StructureElement | undefined;
  /** How many elements are above it. */
  readonly depth: number;
}

const role = PDFName.of('S');
const kids = PDFName.of('K');

/** The root of the structure tree, where there is one. */
export function structureRoot(document: PDFDocument): PDFDict | undefined {
  return dictionary(document.catalog.lookup(PDFName.of('StructTreeRoot')));
}

/** Every element in reading order, each once, however the tree is knotted. */
export function structureElements(document: PDFDocument): readonly StructureElement[] {
  const root = structureRoot(document);
  if (!root) return [];
  const elements: StructureElement[] = [];
  const seen = new Set<PDFDict>([root]);
  const open: StructureElement[] = [];
  const push = (dict: PDFDict, parent: StructureElement | undefined) => {
    const depth = parent ? parent.depth + 1 : 0;
    for (const kid of kidsOf(dict).reverse()) {
      const child = elementAt(kid, dict);
      if (child)
        open.push({ dict: child, ref: kid instanceof PDFRef ? kid : undefined, role: roleOf(child), parent, depth });
    }
  };
  push(root, undefined);
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next.dict)) continue;
    seen.add(next.dict);
    elements.push(next);
    push(next.dict, next);
  }
  return elements;
}

/** What `/K` holds, as a list: references, marked content ids, object references. */
export function kidsOf(dict: PDFDict): PDFObject[] {
  const value = dict.get(kids);
  const resolved = value instanceof PDFRef ? dict.context.lookup(value) : value;
  if (resolved instanceof PDFArray) return resolved.asArray();
  return value ? [value] : [];
}

export function setKids(dict: PDFDict, list: readonly PDFObject[]): void {
  dict.set(kids, list.length === 1 && list[0] ? list[0] : dict.context.obj([...list]));
}

/** A value as a dictionary, or nothing. */
export function dictionary(value: PDFObject | undefined): PDFDict | undefined {
  return value instanceof PDFDict ? value : undefined;
}

/** The element's role: `H1`, `Link`, … */
export function roleOf(dict: PDFDict): string {
  return nameText(dict.lookup(role)) ?? '';
}

/** The elements right below one, without content and object references. */
export function childElements(dict: PDFDict): PDFDict[] {
  return kidsOf(dict).flatMap((kid) => elementAt(kid, dict) ?? []);
}

function elementAt(kid: PDFObject, { context }: PDFDict): PDFDict | undefined {
  const child = kid instanceof PDFRef ? context.lookup(kid) : kid;
  return child instanceof PDFDict && child.has(role) ? child : undefined;
}
