import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Throws away what was used longest ago until the folder holds at most `limit` bytes; gives how many files went. */
export async function prune(folder: string, limit: number): Promise<number> {
  const files = (await Promise.all((await readdir(folder, { recursive: true }).catch(() => [])).map(describe))).filter(
    (file) => file !== undefined,
  );
  let total = files.reduce((sum, { size }) => sum + size, 0);
  let gone = 0;
  for (const file of files.sort((a, b) => a.used - b.used)) {
    if (total <= limit) break;
    await rm(file.path, { force: true });
    total -= file.size;
    gone += 1;
  }
  return gone;

  async function describe(name: string): Promise<{ path: string; size: number; used: number } | undefined> {
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined); // another run may prune at the same time
    return found?.isFile() ? { path, size: found.size, used: found.mtimeMs } : undefined;
  }
}
