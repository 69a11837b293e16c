import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWhole, writeInventory } from './embedded-inventory.ts';

/** Software rendering in three dimensions; nothing that is printed needs it. */
const UNNEEDED = ['libEGL.so', 'libGLESv2.so', 'libvk_swiftshader.so', 'libvulkan.so.1', 'vk_swiftshader_icd.json'];

/** Unpacks into a folder of our own first: whoever comes second finds the first one's, and nobody finds half of one. */
export async function unpack(packageName: string, cache: string, folder: string): Promise<void> {
  const draft = await mkdtemp(join(cache, 'unpacking-'));
  try {
    await runUnpacker(packageName, draft);
    await Promise.all(UNNEEDED.map((name) => rm(join(draft, name), { force: true })));
    writeInventory(draft, await sizesIn(draft));
    await putInPlace(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * The package unpacks itself, into the folder for temporary files of a process of its own. It is told that it runs
 * where it must bring its libraries along, as on Lambda; that is the only way to get them from it.
 */
async function runUnpacker(packageName: string, draft: string): Promise<void> {
  const script = `const { default: chromium } = await import(process.argv[1]); await chromium.executablePath();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, import.meta.resolve(packageName)], {
    env: { PATH: process.env['PATH'], TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code !== 0) throw new Error(said.match(/\bE[A-Z]{3,}\b.*/)?.[0] ?? `unpacking ended with code ${code}`);
}

async function sizesIn(folder: string): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    // Unpacked as root, files belong to whoever packed them.
    if (process.getuid?.() === 0) await chown(path, 0, 0);
    if (!entry.isFile()) continue;
    sizes[path.slice(folder.length + 1)] = (await stat(path)).size;
  }
  return sizes;
}

async function putInPlace(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    if (isWhole(folder)) return;
    // A damaged one stands there: out of the way with it, in one step.
    const damaged = `${draft}-damaged`;
    await rename(folder, damaged);
    await rm(damaged, { recursive: true, force: true });
    await rename(draft, folder).catch((error: unknown) => {
      if (!isWhole(folder)) throw error;
    });
  }
}
