import { PDFArray, PDFDict, type PDFDocument, PDFName } from 'pdf-lib';

/** A link on a page. */
export interface LinkAnnotation {
  /** Counted from 1. */
  readonly page: number;
  readonly annotation: PDFDict;
}

/** The links of all pages, in the order of their annotations. */
export function linkAnnotations(document: PDFDocument): readonly LinkAnnotation[] {
  return annotationsOf(document).filter(({ annotation }) => annotation.lookup(PDFName.of('Subtype')) === linkName);
}

/** Every annotation, with its page. */
export function annotationsOf(document: PDFDocument): readonly LinkAnnotation[] {
  return document.getPages().flatMap(({ node }, index) => {
    const list = node.lookup(PDFName.of('Annots'));
    const annotations = list instanceof PDFArray ? list.asArray().map((item) => document.context.lookup(item)) : [];
    return annotations.flatMap((annotation) =>
      annotation instanceof PDFDict ? [{ page: index + 1, annotation }] : [],
    );
  });
}

const linkName = PDFName.of('Link');
