import { load, loadBytes, type Supply } from '../../batch/load.ts';
import type { Profile } from '../../profile/profile.ts';
import { sourceAmong } from '../../proof/extract.ts';
import { PdfThread } from '../../proof/pdf-thread.ts';
import type { Proof } from '../../proof/proof.ts';
import { showProof } from '../../proof/show-proof.ts';
import { readProfile } from '../../read/read.ts';
import { realDisk } from '../../source/disk.ts';
import { Report } from '../../source/report.ts';
import { visible } from '../../source/show/visible.ts';
import { EXIT } from '../exit-code.ts';
import type { Session } from '../session.ts';

/** The options of `check`, as Commander gives them. */
export interface CheckOptions {
  readonly against?: string;
  readonly json?: true;
  readonly text?: true;
}

/** Proves each PDF, and prints what was found; one that fails a check makes the run fail. */
export async function check(paths: readonly string[], options: CheckOptions, session: Session): Promise<void> {
  const { terminal, stdin, signal, leave } = session;
  const columns = terminal.interactive ? terminal.columns : Infinity;
  const supply = { disk: realDisk(), stdin, signal };
  const against = options.against === undefined ? undefined : await profileAt(options.against, supply, session);
  if (options.against !== undefined && !against) return leave(EXIT.input);

  const proofs: (Proof & { readonly path: string })[] = [];
  for (const path of paths) {
    await using thread = new PdfThread(await loadBytes(path, supply), { signal });
    const profile = against ?? (await carriedProfile(thread, path, supply));
    const proof = await thread.proof(profile && { profile });
    proofs.push({ path, ...proof });
    if (!proof.passed) leave(EXIT.input);
    if (!options.json) terminal.result(options.text ? `${visible(proof.text)}\n` : showProof(path, proof, columns));
    const { refusal } = proof;
    if (refusal) terminal.diagnostic({ ...refusal, severity: 'error', path, hints: [refusal.hint] });
  }
  if (options.json) terminal.result(`${JSON.stringify(proofs.map(options.text ? whole : withoutText), null, 2)}\n`);
}

async function profileAt(path: string, supply: Supply, { terminal }: Session): Promise<Profile | undefined> {
  const report = new Report(path);
  const source = await load(path, supply, report);
  const profile = source && readProfile(source, supply, report);
  for (const diagnostic of report.diagnostics) if (diagnostic.severity === 'error') terminal.diagnostic(diagnostic);
  return profile;
}

/** What the PDF says is on its pages; where it can't be read, the proof will say why. */
async function carriedProfile(thread: PdfThread, path: string, supply: Supply): Promise<Profile | undefined> {
  const files = await thread.files();
  const report = new Report();
  const source = 'code' in files ? undefined : sourceAmong(files, path, report);
  return source && readProfile(source, supply, report);
}

function whole(proof: Proof): Proof {
  return proof;
}

function withoutText({ text: _text, ...proof }: Proof): Omit<Proof, 'text'> {
  return proof;
}
