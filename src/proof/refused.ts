import type { Proof } from './proof.ts';
import type { Refusal } from './refusal.ts';

/** The proof of a file that nothing can be proved of. */
export function refused(refusal: Refusal): Proof {
  return { passed: false, refusal, pages: 0, verdicts: [], text: '' };
}
