import type { Check } from '../check.ts';

/** Every item of a list begins with a mark that is text: drawn dots are not extracted, and items run together. */
export const bullets: Check = {
  name: 'bullets',
  proves: 'every list item begins with a mark that a parser can read',
  loses: 'the items of a list run together into one sentence',
  remedy: 'use list marks that are characters, such as `•`',
  concerns: 'parser',
  run({ anatomy }) {
    const { elements, mappedRole, textOf } = anatomy;
    if (elements.length === 0) return { notRun: 'the file has no tags' };
    const labels = elements.filter(({ role }) => mappedRole(role) === 'Lbl');
    const unread = labels.filter(({ dict }) => textOf(dict) === '').length;
    return unread === 0 ? [] : [{ message: `${unread} of ${labels.length} list marks are drawings, not characters` }];
  },
};
