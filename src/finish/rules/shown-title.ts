import { isTrue } from '../flags.ts';
import { lookupDict } from '../pages.ts';
import type { Rule } from './rule.ts';

/** The window shows the title, not the file's name, ISO 14289-1 7.1. */
export const shownTitle: Rule = {
  name: 'shown-title',
  standards: ['PDF/UA-1'],
  find: ({ document: { catalog } }) =>
    isTrue(lookupDict(catalog, 'ViewerPreferences'), 'DisplayDocTitle')
      ? []
      : [{ message: 'readers show the name of the file in place of its title' }],
};
