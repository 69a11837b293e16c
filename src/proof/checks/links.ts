import { addressOf } from '../../finish/annotations.ts';
import { linkTags } from '../../finish/rules/link-tags.ts';
import { structureRoot } from '../../finish/structure.ts';
import type { Check } from '../check.ts';

/** Links lead where a reader may follow, and say where. */
export const links: Check = {
  name: 'links',
  proves: 'links lead to web pages, e-mail addresses and telephones only, and have words for a screen reader',
  loses: 'a screen reader says nothing for a link; a mail filter stops a file that opens programs',
  remedy: 'link to `https:`, `mailto:` and `tel:` addresses only, and export as tagged PDF',
  concerns: 'screen-reader',
  run({ anatomy }) {
    const unsafe = anatomy.annotations.flatMap(({ page, annotation }) => {
      const address = addressOf(annotation);
      return address === undefined || /^(?:https?|mailto|tel):/i.test(address)
        ? []
        : [{ message: `a link leads to \`${address}\``, page }];
    });
    const tagged = structureRoot(anatomy.document) ? linkTags.find(anatomy) : [];
    return [...unsafe, ...tagged];
  },
};
