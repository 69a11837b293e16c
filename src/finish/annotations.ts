import { PDFArray, PDFDict, type PDFDocument, PDFName } from 'pdf-lib';

import { decodedText, nameText } from './text-string.ts';

/** A link, a note or a field on a page. */
export interface PageAnnotation {
  /** Counted from 1. */
  readonly page: number;
  readonly annotation: PDFDict;
  /** `Link`, `Widget`, … */
  readonly kind: string;
}

/** Every annotation of all pages, in their order. */
export function annotationsOf(document: PDFDocument): readonly PageAnnotation[] {
  return document.getPages().flatMap(({ node }, index) => {
    const list = node.lookup(PDFName.of('Annots'));
    const annotations = list instanceof PDFArray ? list.asArray().map((item) => document.context.lookup(item)) : [];
    return annotations.flatMap((annotation) => {
      if (!(annotation instanceof PDFDict)) return [];
      const kind = annotation.lookup(PDFName.of('Subtype'));
      return [{ page: index + 1, annotation, kind: nameText(kind) ?? '' }];
    });
  });
}

/** The address a link leads to; nothing where it leads to a place in the file. */
export function addressOf(annotation: PDFDict): string | undefined {
  const action = annotation.lookup(PDFName.of('A'));
  return action instanceof PDFDict ? decodedText(action.lookup(PDFName.of('URI'))) : undefined;
}
