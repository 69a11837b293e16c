import { lstatSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * Our folder in the user's cache, made if need be, that nobody else can write to: what lies in it is executed.
 * Throws where there can be no such folder.
 */
export function privateCacheFolder(env: Readonly<Record<string, string | undefined>>): string {
  const asked = env['XDG_CACHE_HOME'];
  const cache = asked !== undefined && isAbsolute(asked) ? asked : join(homedir(), '.cache');
  const folder = join(cache, 'onesheet');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stats = lstatSync(folder);
  if (!stats.isDirectory()) throw new Error(`\`${folder}\` is not a folder`);
  if (stats.uid !== process.getuid?.()) throw new Error(`\`${folder}\` belongs to another user`);
  if ((stats.mode & 0o022) !== 0) throw new Error(`others may write to \`${folder}\``);
  return folder;
}
