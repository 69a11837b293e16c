import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { once } from 'node:events';
import { Failure } from '../source/failure.ts';
import { manifestEntry, manifestText } from './manifest.ts';
import type { Outcome } from './outcome.ts';

/** A manifest that grows job by job beside its place, and takes it when it is whole. */
export interface ManifestFile {
  add(outcome: Outcome): Promise<void>;
  /** Also of a run that ended early: what was done by then is in it. */
  close(): Promise<void>;
}

export async function openManifest(path: string): Promise<ManifestFile> {
  const draft = `${path}.part`;
  const unwritable = (cause: unknown): Failure =>
    new Failure('input', `can't write the manifest \`${path}\``, {
      cause,
      hint: 'name another place with `--manifest`',
    });
  await mkdir(dirname(path), { recursive: true }).catch((cause: unknown) => Promise.reject(unwritable(cause)));
  const stream = createWriteStream(draft);
  const failed = once(stream, 'error').then(([cause]) => Promise.reject(unwritable(cause)));
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
      await rename(draft, path).catch(async (cause: unknown) => {
        await rm(draft, { force: true });
        throw unwritable(cause);
      });
    },
  };
}
