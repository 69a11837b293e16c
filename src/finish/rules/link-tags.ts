import { type PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';

import type { Anatomy } from '../anatomy.ts';
import { addressOf } from '../annotations.ts';
import { numberTreeEntries } from '../number-tree.ts';
import { dictionary, roleOf, structureRoot } from '../structure.ts';
import { decodedText } from '../text-string.ts';
import type { Rule } from './rule.ts';

/** Every link has words, and stands in a `Link` of the structure; pages are tabbed through in its order: ISO 14289-1 7.18. */
export const linkTags: Rule = {
  name: 'link-tags',
  standards: ['PDF/UA-1'],
  find(anatomy) {
    const holder = holders(anatomy);
    const wrong = anatomy.annotations
      .filter(({ annotation, kind }) => !isHidden(annotation) && kind !== 'Popup')
      .flatMap(({ page, annotation, kind }) => {
        const expected = kind === 'Link' ? 'Link' : kind === 'Widget' ? 'Form' : 'Annot';
        return [
          ...(decodedText(annotation.lookup(PDFName.of('Contents')))
            ? []
            : [{ message: `a link to ${target(annotation)} has no words for a screen reader`, page }]),
          ...(holder(annotation) === expected
            ? []
            : [{ message: `a link to ${target(annotation)} stands in no \`${expected}\` of the structure`, page }]),
        ];
      });
    const untabbed = anatomy.document.getPages().flatMap(({ node }, index) => {
      if (!node.has(PDFName.of('Annots')) || node.lookup(PDFName.of('Tabs')) === PDFName.of('S')) return [];
      return [{ message: 'the tab key does not follow the structure', page: index + 1 }];
    });
    return [...wrong, ...untabbed];
  },
};

/** Gives the role of the element that holds an annotation. */
function holders({ document, mappedRole }: Anatomy): (annotation: PDFDict) => string | undefined {
  const tree = dictionary(structureRoot(document)?.lookup(PDFName.of('ParentTree')));
  const parents = new Map<number, PDFObject | undefined>(tree ? numberTreeEntries(tree) : []);
  return (annotation) => {
    const key = annotation.lookup(PDFName.of('StructParent'));
    const parent = key instanceof PDFNumber ? dictionary(parents.get(key.asNumber())) : undefined;
    return parent && mappedRole(roleOf(parent));
  };
}

function target(annotation: PDFDict): string {
  return `\`${addressOf(annotation) ?? 'a place in the file'}\``;
}

function isHidden(annotation: PDFDict): boolean {
  const flags = annotation.lookup(PDFName.of('F'));
  return flags instanceof PDFNumber && (flags.asNumber() & 2) !== 0;
}
