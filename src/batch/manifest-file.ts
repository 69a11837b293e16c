import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { once } from 'node:events';
import { Failure } from '../source/failure.ts';
import { manifestEntry, manifestText } from './manifest.ts';
import type { Outcome } from './outcome.ts';
import { makeFolder, whyNotWritten } from './write.ts';

/** A manifest that grows job by job beside its place, and takes it when it is whole. */
export interface ManifestFile {
  add(outcome: Outcome): Promise<void>;
  /** Also of a run that ended early: what was done by then is in it. */
  close(): Promise<void>;
}

export async function openManifest(path: string): Promise<ManifestFile> {
  const draft = `${path}.part`;
  const fail = async (cause: unknown): Promise<never> => {
    await rm(draft, { force: true }).catch(() => {}); // the first trouble is the one to tell of
    throw new Failure('input', `can't write the manifest \`${path}\`: ${whyNotWritten(cause)}`, {
      cause,
      hint: 'name another place with `--manifest`',
    });
  };
  try {
    makeFolder(dirname(path));
  } catch (cause) {
    await fail(cause);
  }
  const stream = createWriteStream(draft);
  const failed = once(stream, 'error').then(([cause]) => fail(cause));
  failed.catch(() => {}); // met below, whenever something is written
  const write = (text: string): Promise<void> =>
    Promise.race([failed, new Promise<void>((resolve) => stream.write(text, () => resolve()))]);
  let entries = 0;
  await write(manifestText.head);
  return {
    add: async (outcome) => write(manifestText.entry(manifestEntry(outcome), entries++)),
    close: async () => {
      await write(manifestText.foot);
      await Promise.race([failed, new Promise<void>((resolve) => stream.end(resolve))]);
      await rename(draft, path).catch(fail);
    },
  };
}
