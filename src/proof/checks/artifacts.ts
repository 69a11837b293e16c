import { drawnOnce } from '../../finish/rules/drawn-once.ts';
import { untaggedContent } from '../../finish/rules/untagged-content.ts';
import { structureRoot } from '../../finish/structure.ts';
import type { Check } from '../check.ts';

/** Rules, backgrounds and ornaments are marked as what they are. */
export const artifacts: Check = {
  name: 'artifacts',
  proves: 'all that is painted is tagged, or marked as ornament',
  loses: 'a screen reader reads ornaments aloud, or leaves words out',
  remedy: 'export as tagged or accessible PDF (PDF/UA)',
  concerns: 'screen-reader',
  run({ anatomy }) {
    if (!structureRoot(anatomy.document)) return { notRun: 'the file has no tags' };
    return [...untaggedContent.find(anatomy), ...drawnOnce.find(anatomy)];
  },
};
