import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * The only door to the file system for reading. It remembers every file that was asked for,
 * there or not: the cache's key and the preview's watcher are made of that list.
 */
export interface Disk {
  /** A file's bytes, or `undefined` where there is no such file. Throws for one that can't be read. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** Names in a folder, sorted; empty where there is no such folder. */
  readonly list: (folder: string) => readonly string[];
  readonly isFile: (path: string) => boolean;
  readonly isFolder: (path: string) => boolean;
  /** Whether a path, with every link in it followed, lies in a folder; a path where nothing is lies where it says. */
  readonly isWithin: (path: string, folder: string) => boolean;
  /** Last modification, or `undefined` where there is no such file. */
  readonly modified: (path: string) => Date | undefined;
  /** Absolute paths of all that was asked for, sorted. */
  readonly asked: readonly string[];
}

export function realDisk(): Disk {
  const asked = new Set<string>();
  const ask = (path: string): string => {
    const absolute = resolve(path);
    asked.add(absolute);
    return absolute;
  };
  const stat = (path: string) => orMissing(() => statSync(ask(path)));
  return {
    read: (path) => orMissing(() => readFileSync(ask(path))),
    list: (folder) => orMissing(() => readdirSync(ask(folder)).sort()) ?? [],
    isFile: (path) => stat(path)?.isFile() ?? false,
    isFolder: (path) => stat(path)?.isDirectory() ?? false,
    isWithin: (path, folder) => {
      const inside = relative(followed(ask(folder)), followed(ask(path)));
      return !isAbsolute(inside) && inside.split(sep)[0] !== '..';
    },
    modified: (path) => stat(path)?.mtime,
    get asked() {
      return [...asked].sort();
    },
  };
}

function followed(path: string): string {
  return orMissing(() => realpathSync(path)) ?? path;
}

function orMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (NOTHING_THERE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** No such path, one through a file, links in a circle, and a name that no file can have. */
const NOTHING_THERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG']);
