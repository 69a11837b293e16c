import { type PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';

import { markedText } from './marked-text.ts';
import type { Content } from './pages.ts';
import type { Shown } from './shown-text.ts';
import { childElements, dictionary, kidsOf, roleOf } from './structure.ts';
import type { ToUnicode } from './to-unicode.ts';

/** Gives the words that a structure element holds, blocks apart. */
export function elementTexts(
  document: PDFDocument,
  shown: ReadonlyMap<Content, readonly Shown[]>,
  toUnicode: (font: PDFDict) => ToUnicode | undefined,
): (element: PDFDict) => string {
  const marked = markedText(document, shown, toUnicode);
  const textOf = (element: PDFDict, page: PDFObject | undefined, depth: number, seen: Set<PDFDict>): string => {
    // A tree that holds itself would be read for ever.
    if (depth > deepest || seen.has(element)) return '';
    seen.add(element);
    const own = element.get(keys.Pg) ?? page;
    const children = new Set(childElements(element));
    const parts = kidsOf(element).map((kid) => {
      const value = document.context.lookup(kid);
      const dict = dictionary(value);
      if (dict && children.has(dict)) return textOf(dict, own, depth + 1, seen);
      const mcid = value instanceof PDFNumber ? value : dict?.lookup(keys.MCID);
      const holder = dict?.get(keys.Stm) ?? dict?.get(keys.Pg) ?? own;
      return mcid instanceof PDFNumber ? marked(holder, mcid.asNumber()) : '';
    });
    const isBlock = !inline.has(roleOf(element)) && (children.size > 0 || roleOf(element) !== 'NonStruct');
    return isBlock ? `\n${parts.join('')}\n` : parts.join('');
  };
  return (element) => textOf(element, undefined, 0, new Set()).replaceAll(/\s+/g, ' ').trim();
}

const keys = { Pg: PDFName.of('Pg'), MCID: PDFName.of('MCID'), Stm: PDFName.of('Stm') } as const;
const deepest = 200;
/** Elements within a line, whose text goes on where that before ends. */
const inline = new Set('Span Strong Em Sub Link Quote Code Note Reference Annot Ruby RB RT RP'.split(' '));
