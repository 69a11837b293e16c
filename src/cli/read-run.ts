import { load } from '../batch/load.ts';
import { understand } from '../pipeline.ts';
import { toJsonResume } from '../profile/json-resume.ts';
import { realDisk } from '../source/disk.ts';
import { Report } from '../source/report.ts';
import { amendmentsOf } from './amendments.ts';
import { EXIT } from './exit-code.ts';
import { settings } from './options.ts';
import type { ReadOptions } from './read.ts';
import type { Session } from './session.ts';

/** Reads a profile and prints it as JSON Resume; what was guessed, repaired or left out goes to standard error. */
export async function read(path: string, options: ReadOptions, session: Session): Promise<void> {
  const { terminal, stdin, leave } = session;
  const disk = realDisk();
  const report = new Report(path);
  const amendments = await amendmentsOf({ ...options, set: settings(options.set).profile }, disk, session);
  const source = await load(path, { disk, stdin }, report);
  const profile = source && understand(source, amendments, disk, report);
  for (const diagnostic of report.diagnostics) terminal.diagnostic(diagnostic);
  if (!profile || report.hasErrors) return leave(EXIT.input);
  terminal.result(`${JSON.stringify(toJsonResume(profile), null, 2)}\n`);
}
