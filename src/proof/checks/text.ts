import type { Check } from '../check.ts';
import { isBare } from '../reading.ts';

/** There is something to be read: a scan, or letters turned into outlines, look like words and are none. */
export const text: Check = {
  name: 'text',
  proves: 'every page has words that can be read',
  loses: 'everything: no name, no job, no skill is found, and the application is filed as an empty page',
  remedy: 'export the file from the program that it was written in, as text: no scan, no picture, no outlines',
  concerns: 'parser',
  run: ({ pages }) =>
    pages
      .filter(isBare)
      .map(({ page }) => ({ message: 'there are no words: the page is blank, a picture, or drawn letters', page })),
};
