import { type PDFDocument, PDFName } from 'pdf-lib';

import { lookupDict } from './pages.ts';
import { structureRoot } from './structure.ts';

/** What a role stands for among those of PDF 1.7; `undefined` where it is mapped to none. */
export function roleMap(document: PDFDocument): (role: string) => string | undefined {
  const root = structureRoot(document);
  const map = root && lookupDict(root, 'RoleMap');
  return (role) => {
    let mapped = role;
    for (let steps = 0; !standardRoles.has(mapped); steps++) {
      if (steps > mostSteps) return undefined;
      const next = map?.lookup(PDFName.of(mapped));
      if (!(next instanceof PDFName)) return undefined;
      mapped = next.decodeText();
    }
    return mapped;
  };
}

/** Roles may be mapped in a circle. */
const mostSteps = 50;

/** ISO 32000-1 14.8.4. */
export const standardRoles: ReadonlySet<string> = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private
  P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot
  Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form`.split(/\s+/),
);
