import { read as readProfile } from '../../index.ts';
import { EXIT } from '../exit-code.ts';
import { settings } from './settings.ts';
import type { Session } from '../session.ts';

/** The options of `read`, as Commander gives them. */
export interface ReadOptions {
  readonly name?: string;
  readonly with?: readonly string[];
  readonly set?: readonly string[];
}

/** Reads a profile and prints it as JSON Resume; what was guessed, repaired or left out goes to standard error. */
export async function read(path: string, { set, ...rest }: ReadOptions, session: Session): Promise<void> {
  const { terminal, stdin, signal, leave } = session;
  const input = path === '-' ? { path, content: await stdin() } : path;
  const { resume, diagnostics } = await readProfile(input, { ...rest, set: settings(set).profile }, { signal });
  for (const diagnostic of diagnostics) terminal.diagnostic(diagnostic);
  if (!resume) return leave(EXIT.input);
  terminal.result(`${JSON.stringify(resume, null, 2)}\n`);
}
