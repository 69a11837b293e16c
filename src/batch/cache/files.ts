import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { packageFolder } from '../../package-info.ts';
import type { Disk } from '../../source/disk.ts';
import { sha256 } from '../../source/sha256.ts';

/** What stands at a path: the hash of a file's bytes or of a folder's names, `null` for nothing. */
export type StateOf = (path: string) => string | null;

/** Looks at each path once: within a run, files are taken to stand still. */
export function statesOn(disk: Disk): StateOf {
  const known = new Map<string, string | null>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const state = look(path, disk);
    known.set(path, state);
    return state;
  };
}

function look(path: string, disk: Disk): string | null {
  if (disk.isFolder(path)) return sha256(disk.list(path).join('\n'));
  const bytes = disk.read(path);
  return bytes ? sha256(bytes) : null;
}

const PACKAGE = 'onesheet:';

/** A path as a record keeps it: below the working directory or the package where it can be, so that a cache serves on another machine too. */
export function portable(path: string): string {
  const inPackage = relative(packageFolder, path);
  if (isBelow(inPackage)) return PACKAGE + inPackage.split(sep).join('/');
  const here = relative('.', path);
  return isBelow(here) ? here.split(sep).join('/') : path;
}

/** The path that `portable` was given. */
export function local(path: string): string {
  return path.startsWith(PACKAGE) ? join(packageFolder, path.slice(PACKAGE.length)) : resolve(path);
}

function isBelow(path: string): boolean {
  return !isAbsolute(path) && path.split(sep)[0] !== '..';
}

/** A disk that remembers what is asked of it alone, over one that others share. */
export function recording(disk: Disk): Disk {
  const asked = new Set<string>();
  const noting = <Result>(look: (path: string) => Result) => {
    return (path: string): Result => {
      asked.add(resolve(path));
      return look(path);
    };
  };
  return {
    read: noting(disk.read),
    list: noting(disk.list),
    isFile: noting(disk.isFile),
    isFolder: noting(disk.isFolder),
    isWithin: (path, folder) => {
      asked.add(resolve(path));
      return disk.isWithin(path, folder);
    },
    modified: noting(disk.modified),
    get asked() {
      return [...asked].sort();
    },
  };
}
