import { sep } from 'node:path';
import type { Disk } from './disk.ts';

/**
 * A disk that looks once at each file of installed packages and of the folders named: themes and fonts stand still while
 * many documents are set in them. Everything else is looked at anew.
 */
export function rememberingInstalled(disk: Disk, folders: readonly string[]): Disk {
  const still = (path: string): boolean =>
    path.includes(INSTALLED) || folders.some((folder) => path.startsWith(folder + sep));
  const once = <Result>(look: (path: string) => Result): ((path: string) => Result) => {
    const seen = new Map<string, Result>();
    return (path) => {
      if (!still(path)) return look(path);
      const before = seen.get(path);
      if (before !== undefined || seen.has(path)) return before as Result;
      const found = look(path);
      seen.set(path, found);
      return found;
    };
  };
  return {
    read: once(disk.read),
    list: once(disk.list),
    isFile: once(disk.isFile),
    isFolder: disk.isFolder,
    isWithin: disk.isWithin,
    modified: disk.modified,
    get asked() {
      return disk.asked;
    },
  };
}

const INSTALLED = `${sep}node_modules${sep}`;
