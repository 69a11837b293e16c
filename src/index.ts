import { Press, type PressOptions } from './batch/press.ts';
import type { AmendmentRequest, BuildRequest } from './batch/request.ts';
import type { Document, Reading } from './batch/read-input.ts';
import type { Outcome } from './batch/outcome.ts';
import type { Profile } from './profile/profile.ts';
import type { Proof } from './proof/proof.ts';

export { Press, type PressOptions } from './batch/press.ts';
export type { AmendmentRequest, BuildRequest } from './batch/request.ts';
export type { Document, Reading } from './batch/read-input.ts';
export type { Format, Job } from './batch/jobs.ts';
export type { Input } from './batch/inputs.ts';
export type { Outcome } from './batch/outcome.ts';
export type { Plan } from './batch/plan.ts';
export type { Product } from './batch/product.ts';
export type { Shard } from './batch/shard.ts';
export type { Embed } from './finish/embed.ts';
export type { Fit } from './print/print.ts';
export type { JsonResume } from './profile/json-resume.ts';
export type * from './profile/profile.ts';
export type { Proof, Verdict } from './proof/proof.ts';
export type { Diagnostic, Severity } from './source/diagnostic.ts';
export { Failure, type FailureKind } from './source/failure.ts';
export type { Position, Source, Span } from './source/source.ts';
export type { RequestedSettings } from './theme/resolve.ts';
export type { PagePromise, PaperName } from './theme/settings.ts';

/** Builds a request with a press of its own, and gives what became of each job, in their order. */
export async function build(request: BuildRequest, options: PressOptions = {}): Promise<readonly Outcome[]> {
  await using press = new Press(options);
  return await Array.fromAsync(press.build(request));
}

/** Reads a profile of any kind, from a file or from a text. Rejects with an `input` failure where there is no such file. */
export async function read(
  input: string | Document,
  amendments: AmendmentRequest = {},
  options: { readonly signal?: AbortSignal } = {},
): Promise<Reading> {
  const { readInput } = await import('./batch/read-input.ts');
  return await readInput(input, amendments, options);
}

/** Proves a PDF, ours or another tool's: every check of `onesheet check`, against a profile where one is given. */
export async function check(pdf: Uint8Array, against?: Profile): Promise<Proof> {
  const { PdfThread } = await import('./proof/pdf-thread.ts');
  await using thread = new PdfThread(pdf);
  return await thread.proof(against && { profile: against });
}
