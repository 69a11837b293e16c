import type { Report } from '../source/report.ts';
import type { Proof } from './proof.ts';

/** Tells the author which checks their PDF failed, in which theme where one is named: each finding is an error. */
export function reportProof({ refusal, verdicts }: Proof, theme: string | undefined, report: Report): void {
  const inTheme = theme === undefined ? [] : [`with \`${theme}\``];
  const said = (message: string, ...where: readonly string[]) => [where.join(', '), message].filter(Boolean).join(': ');
  if (refusal) report.error(refusal.code, said(refusal.message, ...inTheme), { hint: refusal.hint });
  for (const { check, findings, loses } of verdicts) {
    for (const { message, page } of findings) {
      const onPage = page === undefined ? [] : [`page ${page}`];
      report.error(`check-${check}`, said(message, ...inTheme, ...onPage), { hint: loses && `what is lost: ${loses}` });
    }
  }
}
