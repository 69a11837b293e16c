import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Disk } from '../../source/disk.ts';
import type { JsonResumeTheme } from '../theme.ts';

/**
 * The JSON Resume theme of that name, with or without the prefix, among the packages installed in the working
 * directory and then among onesheet's own neighbours; or in the folder of that path.
 */
export function findJsonResumeTheme(name: string, disk: Disk): JsonResumeTheme | undefined {
  if (/^\.{0,2}[\\/]|^\.$/.test(name)) return packageIn(resolve(name), disk);
  if (!/^(?:@[a-z0-9._~-]+\/)?[a-z0-9._~-]+$/i.test(name)) return undefined;
  const names = name.includes(PREFIX) ? [name] : [prefixed(name), name];
  for (const from of [join(process.cwd(), 'package.json'), import.meta.filename]) {
    for (const folder of names.flatMap((known) =>
      (createRequire(from).resolve.paths(known) ?? []).map((path) => join(path, known)),
    )) {
      const theme = packageIn(folder, disk);
      if (theme?.name.includes(PREFIX)) return theme;
    }
  }
  return undefined;
}

const PREFIX = 'jsonresume-theme-';

function prefixed(name: string): string {
  const [scope, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return `${scope === undefined ? '' : `${scope}/`}${PREFIX}${bare}`;
}

function packageIn(folder: string, disk: Disk): JsonResumeTheme | undefined {
  const bytes = disk.isFile(join(folder, 'package.json')) ? disk.read(join(folder, 'package.json')) : undefined;
  if (!bytes) return undefined;
  const { name, exports, main } = JSON.parse(new TextDecoder().decode(bytes)) as Readonly<Record<string, unknown>>;
  const entry = exported(exports) ?? (typeof main === 'string' ? main : 'index.js');
  const path = [entry, `${entry}.js`, join(entry, 'index.js')]
    .map((file) => join(folder, file))
    .find((file) => disk.isFile(file));
  return path === undefined
    ? undefined
    : { kind: 'json-resume', name: typeof name === 'string' ? name : folder, entry: path };
}

/** The path that `import` takes among a package's exports. */
function exported(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports;
  if (typeof exports !== 'object' || exports === null) return undefined;
  const conditions = exports as Readonly<Record<string, unknown>>;
  for (const key of ['.', 'import', 'node', 'module', 'default', 'require']) {
    const found = exported(conditions[key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
