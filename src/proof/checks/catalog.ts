import { catalogEntries } from '../../finish/rules/catalog-entries.ts';
import { shownTitle } from '../../finish/rules/shown-title.ts';
import type { Check } from '../check.ts';

/** The file says of itself what a reader asks first. */
export const catalog: Check = {
  name: 'catalog',
  proves: 'the file says its language, that it is tagged and that its title is to be shown',
  loses: 'a screen reader takes no heed of tags, or speaks with the wrong accent; a window shows the name of the file',
  remedy: 'set language and title in the properties of the document, and export as tagged PDF',
  concerns: 'screen-reader',
  run: ({ anatomy }) => [...catalogEntries.find(anatomy), ...shownTitle.find(anatomy)],
};
