import type { PDFDocument } from 'pdf-lib';

import { anatomyOf } from '../finish/anatomy.ts';
import type { Check, Evidence, Outcome } from './check.ts';
import { checks } from './checks.ts';
import { isOpened, openPdf } from './open-pdf.ts';
import { programOutput } from './program-output.ts';
import type { Proof, ProofOptions, Verdict } from './proof.ts';
import { isBare, readPdf } from './reading.ts';
import type { Refusal } from './refusal.ts';
import { refused } from './refused.ts';

/** Runs every check on a PDF of our own. Those of others belong into a `PdfThread`, which bounds time and memory. */
export async function prove(pdf: Uint8Array, options: ProofOptions = {}): Promise<Proof> {
  const document = await openPdf(pdf);
  if (!isOpened(document)) return refused(document);
  return await proveOpened(document, pdf, options, (program, args) => programOutput(program, args, pdf));
}

/** Runs every check on a PDF that is open; `output` is asked for what programs print about it. */
export async function proveOpened(
  document: PDFDocument,
  pdf: Uint8Array,
  { profile, withoutPrograms }: ProofOptions,
  output: Evidence['output'],
): Promise<Proof> {
  const reading = await readPdf(pdf).catch(() => undefined);
  if (!reading || reading.pages.length === 0) return refused(unreadable);
  const { pages, ...metadata } = reading;
  const evidence: Evidence = {
    pdf,
    anatomy: anatomyOf(document),
    pages,
    metadata,
    profile,
    output: withoutPrograms ? () => Promise.resolve(undefined) : output,
  };
  const verdicts = await Promise.all(checks.map((check) => verdictOf(check, evidence)));
  return {
    passed: verdicts.every(({ verdict }) => verdict !== 'failed'),
    pages: pages.length,
    verdicts,
    text: pages.map(({ text }) => text).join('\f'),
  };
}

async function verdictOf(check: Check, evidence: Evidence): Promise<Verdict> {
  const { name, proves, loses, remedy, concerns } = check;
  const about = { check: name, proves, concerns };
  const outcome = await outcomeOf(check, evidence);
  if ('notRun' in outcome) return { ...about, verdict: 'not-run', findings: [], reason: outcome.notRun };
  if ('remark' in outcome) return { ...about, verdict: 'passed', findings: [], remark: outcome.remark };
  if (outcome.length === 0) return { ...about, verdict: 'passed', findings: [] };
  return { ...about, verdict: 'failed', loses, remedy, findings: outcome };
}

/** Libraries throw where a file is not built as it has to be. */
async function outcomeOf({ needsText, run }: Check, evidence: Evidence): Promise<Outcome> {
  if (needsText && evidence.pages.every(isBare)) return { notRun: 'there are no words to be read' };
  try {
    return await run(evidence);
  } catch {
    return [{ message: 'the file is too damaged for this to be looked at' }];
  }
}

const unreadable: Refusal = {
  code: 'damaged-pdf',
  message: 'the pages can not be read: their content is damaged',
  hint: 'make the file again',
};
