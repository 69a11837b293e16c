import { understand } from '../pipeline.ts';
import { type JsonResume, toJsonResume } from '../profile/json-resume.ts';
import type { Profile } from '../profile/profile.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { realDisk } from '../source/disk.ts';
import { Report } from '../source/report.ts';
import { load, type Supply } from './load.ts';
import { amendmentsFor, type AmendmentRequest } from './request.ts';

/** A text that stands in no file; `path` is what diagnostics call it, and where its neighbours are looked for. */
export interface Document {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What was understood of a profile. */
export interface Reading {
  /** Absent where it holds no profile, or an error keeps it from being read. */
  readonly profile?: Profile;
  /** The same as JSON Resume 1.0.0, with `sections` for what that has no place for. */
  readonly resume?: JsonResume;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a profile of any kind, with amendments laid over it. */
export async function readInput(
  input: string | Document,
  amendments: AmendmentRequest,
  options: Pick<Supply, 'signal'>,
): Promise<Reading> {
  const { path, content } = typeof input === 'string' ? { path: input } : input;
  const supply = { ...supplyOf(path, content), ...options };
  const report = new Report(path);
  const over = await amendmentsFor(amendments, supply);
  report.take(over.diagnostics);
  const source = await load(path, supply, report);
  const profile = source && understand(source, over.amendments, supply.disk, report);
  const { diagnostics } = report;
  return profile && !report.hasErrors ? { profile, resume: toJsonResume(profile), diagnostics } : { diagnostics };
}

function supplyOf(path: string, content: string | Uint8Array | undefined): Supply {
  const disk = realDisk();
  const nothing = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array());
  if (content === undefined) return { disk, stdin: nothing };
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    disk: { ...disk, read: (asked) => (asked === path ? bytes : disk.read(asked)) },
    stdin: () => Promise.resolve(bytes),
  };
}
