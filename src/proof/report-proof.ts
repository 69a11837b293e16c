import type { Report } from '../source/report.ts';
import type { Proof } from './proof.ts';

/** Tells the author which checks their PDF failed: each finding is an error. */
export function reportProof({ refusal, verdicts }: Proof, report: Report): void {
  if (refusal) report.error(refusal.code, refusal.message, { hint: refusal.hint });
  for (const { check, findings, loses } of verdicts) {
    for (const { message, page } of findings) {
      const where = page === undefined ? '' : `page ${page}: `;
      report.error(`check-${check}`, `${where}${message}`, { hint: loses && `what is lost: ${loses}` });
    }
  }
}
