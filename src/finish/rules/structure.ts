import { structureRoot } from '../structure.ts';
import type { Rule } from './rule.ts';

/** There are tags at all. */
export const structure: Rule = {
  name: 'structure',
  standards: ['PDF/UA-1', 'PDF/A-3a'],
  find({ document, elements }) {
    if (!structureRoot(document))
      return [{ message: 'there are no tags: reading order, headings and lists are guesswork' }];
    return elements.length === 0 ? [{ message: 'the tree of tags is empty' }] : [];
  },
};
