import { figures } from '../../finish/rules/figures.ts';
import { headings } from '../../finish/rules/headings.ts';
import { nesting } from '../../finish/rules/nesting.ts';
import { roles } from '../../finish/rules/roles.ts';
import { structure } from '../../finish/rules/structure.ts';
import { tableHeads } from '../../finish/rules/table-heads.ts';
import { tableRows } from '../../finish/rules/table-rows.ts';
import type { Check } from '../check.ts';

/** The tags make a document: one title, headings in steps, lists and tables put together as readers expect. */
export const tags: Check = {
  name: 'tags',
  proves: 'there are tags: one main heading, no skipped level, whole lists and tables, pictures with words',
  loses: 'a screen reader reads a heap of words: no headings to jump to, no lists, no order',
  remedy: 'use the program’s own headings, lists and tables, and export as tagged or accessible PDF (PDF/UA)',
  concerns: 'screen-reader',
  run({ anatomy }) {
    const missing = structure.find(anatomy);
    if (missing.length > 0) return missing;
    const titles = anatomy.elements.filter(({ role }) => anatomy.mappedRole(role) === 'H1');
    const rules = [roles, nesting, headings, figures, tableHeads, tableRows];
    return [
      ...rules.flatMap(({ find }) => find(anatomy)),
      ...(titles.length > 1
        ? [
            {
              message: `there are ${titles.length} main headings: ${titles.map(({ dict }) => `\`${anatomy.textOf(dict)}\``).join(', ')}`,
            },
          ]
        : []),
    ];
  },
};
