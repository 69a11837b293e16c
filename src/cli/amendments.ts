import { load } from '../batch/load.ts';
import type { Amendments } from '../profile/amend.ts';
import type { Disk } from '../source/disk.ts';
import { Failure } from '../source/failure.ts';
import { Report } from '../source/report.ts';
import type { Session } from './session.ts';

/** The options that lay something over a profile. */
export interface AmendmentOptions {
  readonly name?: string | undefined;
  readonly with?: readonly string[] | undefined;
  readonly set: Amendments['set'];
}

/** Amendments with the files of `--with` read; one that can't be used is said, and ends the run. */
export async function amendmentsOf(
  { name, with: paths = [], set }: AmendmentOptions,
  disk: Disk,
  { terminal, stdin }: Session,
): Promise<Amendments> {
  const profiles = [];
  for (const path of paths) {
    const { readProfile } = await import('../read/read.ts');
    const report = new Report();
    const source = await load(path, { disk, stdin }, report);
    const profile = source && readProfile(source, { disk }, report);
    for (const diagnostic of report.diagnostics)
      if (diagnostic.code !== 'missing-name') terminal.diagnostic(diagnostic);
    if (!profile || report.hasErrors) throw new Failure('input', `\`--with ${path}\` can't be used`);
    profiles.push(profile);
  }
  return { with: profiles, set, ...(name !== undefined && { name }) };
}
