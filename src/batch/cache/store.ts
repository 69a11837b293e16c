import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../source/sha256.ts';
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
 * broken counts as missing and is written anew. Reading and writing wait: these are small files, and a thousand of them are
 * done with in less time than it takes to ask for them one by one and be called back.
 */
export interface Store {
  find(key: string): Kept | undefined;
  /** The bytes of a hash, or `undefined` where they are missing or not what the hash says. */
  bytes(hash: string): Uint8Array | undefined;
  keep(key: string, kept: Omit<Kept, 'made'>, bytes: Uint8Array): void;
}

export function openStore(folder: string): Store {
  const recordPath = (key: string): string => join(folder, 'records', key.slice(0, 2), `${key}.json`);
  const bytesPath = (hash: string): string => join(folder, 'made', hash.slice(0, 2), hash);
  return {
    find: (key) => parse(orNothing(() => readFileSync(recordPath(key), 'utf8'))),
    bytes: (hash) => {
      const path = bytesPath(hash);
      const bytes = orNothing(() => readFileSync(path));
      if (!bytes || sha256(bytes) !== hash) return undefined;
      // What was used last is thrown away last.
      const now = new Date();
      orNothing(() => utimesSync(path, now, now));
      return bytes;
    },
    keep: (key, kept, bytes) => {
      const made = sha256(bytes);
      writeWhole(bytesPath(made), bytes);
      writeWhole(recordPath(key), JSON.stringify({ ...kept, made } satisfies Kept));
    },
  };
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

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
