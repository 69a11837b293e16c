import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';

import { type Operation, operationsOf } from './content-stream.ts';
import { readableBytes } from './stream-bytes.ts';

/** A page's or a form's drawing. */
export interface Content {
  /** Counted from 1. */
  readonly page: number;
  readonly bytes: Uint8Array;
  readonly operations: readonly Operation[];
  readonly resources: PDFDict | undefined;
  /** The form's stream; absent for a page itself. */
  readonly form?: { readonly stream: PDFRawStream; readonly ref: PDFRef };
  /** The dictionary of the page or the form. */
  readonly dict: PDFDict;
  /** The forms of the document that are looked into, as they hold structure. */
  readonly structured: ReadonlySet<PDFObject>;
}

/** Pages, and the forms drawn on them that hold structure of their own, each once. */
export function contentsOf(document: PDFDocument): readonly Content[] {
  const contents: Content[] = [];
  const structured = structuredForms(document);
  const seen = new Set<PDFRef>();
  const addForms = (page: number, resources: PDFDict | undefined) => {
    for (const ref of formRefs(resources)) {
      const stream = document.context.lookup(ref);
      if (seen.has(ref) || !(stream instanceof PDFRawStream)) continue;
      seen.add(ref);
      const own = lookupDict(stream.dict, 'Resources') ?? resources;
      if (structured.has(stream)) {
        const bytes = readableBytes(stream);
        contents.push({
          page,
          bytes,
          operations: operationsOf(bytes),
          resources: own,
          form: { stream, ref },
          dict: stream.dict,
          structured,
        });
      }
      addForms(page, own);
    }
  };
  for (const [index, { node }] of document.getPages().entries()) {
    const resources = node.Resources();
    const bytes = pageBytes(node);
    contents.push({ page: index + 1, bytes, operations: operationsOf(bytes), resources, dict: node, structured });
    addForms(index + 1, resources);
  }
  return contents;
}

/** The XObjects of some resources, by the name they are drawn with. */
export function xObjectsOf(resources: PDFDict | undefined): ReadonlyMap<string, PDFObject> {
  const entries = resources ? (lookupDict(resources, 'XObject')?.entries() ?? []) : [];
  return new Map(entries.map(([name, value]) => [name.decodeText(), value]));
}

export function lookupDict(dict: PDFDict, key: string): PDFDict | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : undefined;
}

function formRefs(resources: PDFDict | undefined): readonly PDFRef[] {
  return [...xObjectsOf(resources).values()].flatMap((value) => {
    const stream = resources?.context.lookup(value);
    const isForm = stream instanceof PDFRawStream && stream.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Form');
    const ref = isForm && resources?.context.getRef(value);
    return ref ? [ref] : [];
  });
}

/** How many bytes the parts of `/Contents` have; counted no further than `enough`. */
export function contentSize(page: PDFDict, enough: number): number {
  let size = 0;
  for (const stream of contentStreams(page)) if (size <= enough) size += readableBytes(stream).length;
  return size;
}

/** The forms that hold marked content which elements of the structure refer to, and those that draw one, however deep. */
function structuredForms({ context }: PDFDocument): ReadonlySet<PDFObject> {
  const structured = new Set<PDFObject>();
  const drawnBy = new Map<PDFObject, PDFObject[]>();
  for (const [, form] of context.enumerateIndirectObjects()) {
    if (!(form instanceof PDFRawStream)) continue;
    if (form.dict.has(PDFName.of('StructParents'))) structured.add(form);
    for (const value of xObjectsOf(lookupDict(form.dict, 'Resources')).values()) {
      const inner = context.lookup(value);
      if (!inner) continue;
      const outer = drawnBy.get(inner) ?? [];
      drawnBy.set(inner, outer);
      outer.push(form);
    }
  }
  // A set is gone through with what is added meanwhile.
  for (const inner of structured) for (const outer of drawnBy.get(inner) ?? []) structured.add(outer);
  return structured;
}

/** The parts of `/Contents` as one stream; a break between two is white space, ISO 32000-1 7.8.2. */
export function pageBytes(page: PDFDict): Uint8Array {
  const bytes = contentStreams(page).flatMap((stream) => [Buffer.from('\n'), readableBytes(stream)]);
  return Buffer.concat(bytes.slice(1));
}

function contentStreams(page: PDFDict): readonly PDFRawStream[] {
  const value = page.lookup(PDFName.of('Contents'));
  const parts = value instanceof PDFArray ? value.asArray() : [value];
  return parts.flatMap((part) => {
    const stream = part && page.context.lookup(part);
    return stream instanceof PDFRawStream ? [stream] : [];
  });
}
