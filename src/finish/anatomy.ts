import { type PDFDict, type PDFDocument, PDFName, type PDFObject } from 'pdf-lib';

import { elementTexts } from './element-text.ts';
import { fontsOf, toUnicodeOf } from './fonts.ts';
import { annotationsOf, type PageAnnotation } from './annotations.ts';
import { roleMap } from './role-names.ts';
import { type Content, contentsOf } from './pages.ts';
import { type Shown, shownText } from './shown-text.ts';
import { type StructureElement, structureElements } from './structure.ts';
import type { ToUnicode } from './to-unicode.ts';
import { type UsedCodes, usedCodes } from './used-codes.ts';

/** The parts of a document that many look at, each found once, when it is first asked for. Of use until the document is changed. */
export interface Anatomy {
  readonly document: PDFDocument;
  readonly contents: readonly Content[];
  /** The text that each content shows. */
  readonly shown: ReadonlyMap<Content, readonly Shown[]>;
  /** What each content uses of its fonts. */
  readonly codes: ReadonlyMap<Content, ReadonlyMap<PDFDict, UsedCodes>>;
  readonly elements: readonly StructureElement[];
  readonly fonts: readonly PDFDict[];
  readonly annotations: readonly PageAnnotation[];
  /** What a role stands for among those of PDF 1.7; `undefined` where it is mapped to none. */
  mappedRole(this: void, role: string): string | undefined;
  /** What the codes of a font mean. */
  toUnicode(this: void, font: PDFDict): ToUnicode | undefined;
  /** The words that an element holds. */
  textOf(this: void, element: PDFDict): string;
}

export function anatomyOf(document: PDFDocument): Anatomy {
  const contents = once(() => contentsOf(document));
  const shown = once(() => new Map(contents().map((content) => [content, shownText(content)] as const)));
  const codes = once(() => new Map([...shown()].map(([content, texts]) => [content, usedCodes(texts)] as const)));
  const elements = once(() => structureElements(document));
  const fonts = once(() => fontsOf(document));
  const annotations = once(() => annotationsOf(document));
  const mappedRole = once(() => roleMap(document));
  const maps = new Map<PDFObject | undefined, ToUnicode | undefined>();
  const toUnicode = (font: PDFDict): ToUnicode | undefined => {
    // By what is written: a font may be given another map meanwhile.
    const written = font.lookup(PDFName.of('ToUnicode'));
    if (!maps.has(written)) maps.set(written, toUnicodeOf(font));
    return maps.get(written);
  };
  const textOf = once(() => elementTexts(document, shown(), toUnicode));
  return {
    document,
    get contents() {
      return contents();
    },
    get shown() {
      return shown();
    },
    get codes() {
      return codes();
    },
    get elements() {
      return elements();
    },
    get fonts() {
      return fonts();
    },
    get annotations() {
      return annotations();
    },
    mappedRole: (role) => mappedRole()(role),
    toUnicode,
    textOf: (element) => textOf()(element),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
