import { PDFArray } from 'pdf-lib';

import { catalogEntries } from '../../finish/rules/catalog-entries.ts';
import { shownTitle } from '../../finish/rules/shown-title.ts';
import type { Check } from '../check.ts';

/** The file says of itself what a reader asks first. */
export const catalog: Check = {
  name: 'catalog',
  proves: 'the file says its language, that it is tagged, that its title is to be shown, and has an identity',
  loses: 'a screen reader speaks with the wrong accent; a window shows the name of the file',
  concerns: 'screen-reader',
  run({ anatomy }) {
    const { ID } = anatomy.document.context.trailerInfo;
    const id = anatomy.document.context.lookup(ID);
    return [
      ...catalogEntries.find(anatomy),
      ...shownTitle.find(anatomy),
      ...(id instanceof PDFArray && id.size() === 2 ? [] : [{ message: 'the file has no ID' }]),
    ];
  },
};
