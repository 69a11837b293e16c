import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds `package.json`, `themes/` and, when built, `dist/`. */
export const packageFolder: string = folderAbove(import.meta.dirname);

/** This package's version, as in its `package.json`. */
export const version: string = (
  JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
).version;

/** Sources, compiled modules and the bundle lie at different depths. */
function folderAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : folderAbove(dirname(folder));
}
