import { createHash } from 'node:crypto';
import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../write.ts';

/** What a job left behind: the files it asked for with what was in them, what it said, and what it made. */
export interface Kept {
  /** Path and hash of every file asked for; `null` where there was none. */
  readonly files: readonly (readonly [path: string, hash: string | null])[];
  /** Facts of the outcome, as JSON. */
  readonly outcome: unknown;
  /** Hash of the bytes that were made. */
  readonly made: string;
}

/**
 * A folder of records and of the bytes they speak of, named by hash. It may be shared by runs that go on at the
 * same time, copied to another machine, or cut short: files appear whole, are checked when read, and what is
 * broken counts as missing and is written anew.
 */
export interface Store {
  find(key: string): Promise<Kept | undefined>;
  /** The bytes of a hash, or `undefined` where they are missing or not what the hash says. */
  bytes(hash: string): Promise<Uint8Array | undefined>;
  keep(key: string, kept: Omit<Kept, 'made'>, bytes: Uint8Array): Promise<void>;
}

export function openStore(folder: string): Store {
  const recordPath = (key: string): string => join(folder, 'records', key.slice(0, 2), `${key}.json`);
  const bytesPath = (hash: string): string => join(folder, 'made', hash.slice(0, 2), hash);
  return {
    find: async (key) => parse(await orNothing(readFile(recordPath(key), 'utf8'))),
    bytes: async (hash) => {
      const bytes = await orNothing(readFile(bytesPath(hash)));
      if (!bytes || sha256(bytes) !== hash) return undefined;
      // What was used last is thrown away last.
      const now = new Date();
      await orNothing(utimes(bytesPath(hash), now, now));
      return bytes;
    },
    keep: async (key, kept, bytes) => {
      const made = sha256(bytes);
      await writeWhole(bytesPath(made), bytes);
      await writeWhole(recordPath(key), JSON.stringify({ ...kept, made } satisfies Kept));
    },
  };
}

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parse(text: string | undefined): Kept | undefined {
  if (text === undefined) return undefined;
  try {
    const kept = JSON.parse(text) as Partial<Kept>;
    return Array.isArray(kept.files) && typeof kept.made === 'string' && kept.outcome ? (kept as Kept) : undefined;
  } catch {
    return undefined; // cut short or overwritten: as good as missing
  }
}

async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  return reading.catch(() => undefined);
}
