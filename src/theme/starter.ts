import { join } from 'node:path';
import type { Disk } from '../source/disk.ts';
import { THEMES_FOLDER } from './built-in.ts';

/** A file to be written. */
export interface StarterFile {
  /** Below the new theme's folder. */
  readonly path: string;
  readonly text: string;
}

/** The files of a new theme of that name: small, working, and explained where they stand. */
export function starterTheme(name: string, disk: Disk): readonly StarterFile[] {
  const folder = join(THEMES_FOLDER, '_starter');
  return disk.list(folder).map((path) => ({
    path,
    text: new TextDecoder().decode(disk.read(join(folder, path))).replaceAll('my-theme', name),
  }));
}
