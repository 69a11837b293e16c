import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chown, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserCandidate, FoundBrowser } from './found-browser.ts';
import { privateCacheFolder } from './private-folder.ts';

/**
 * The headless shell that the optional package `@sparticuz/chromium` carries, pinned by the lockfile and unpacked
 * once for each version into a private folder of the user's.
 */
export async function embeddedBrowser(
  env: Readonly<Record<string, string | undefined>>,
  notice: (message: string) => void = () => {},
): Promise<BrowserCandidate> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return unusable('there is an embedded browser for Linux on x64 alone');
  if (!existsSync('/lib64/ld-linux-x86-64.so.2')) return unusable('the embedded browser needs the GNU C library');
  const version = packageVersion();
  if (version === undefined) return unusable('the optional package `@sparticuz/chromium` is not installed');

  try {
    const cache = privateCacheFolder(env);
    const folder = join(cache, `chromium-${version}`);
    if (!isWhole(folder)) {
      notice('unpacking the browser that comes with the package; this takes a few seconds, once');
      await unpack(cache, folder);
    }
    return browserIn(folder);
  } catch (error) {
    return unusable(`it could not be unpacked: ${(error as Error).message}`);
  }
}

function unusable(reason: string): BrowserCandidate {
  return { origin: 'embedded', reason };
}

const PACKAGE = '@sparticuz/chromium';
/** Names every unpacked file with its size; written last, so that it also says that unpacking was finished. */
const INVENTORY = 'inventory.json';
/** Software rendering in three dimensions; nothing that is printed needs it. */
const UNNEEDED = ['libEGL.so', 'libGLESv2.so', 'libvk_swiftshader.so', 'libvulkan.so.1', 'vk_swiftshader_icd.json'];

function packageVersion(): string | undefined {
  try {
    // The package exports nothing but its entry, which lies two folders below its root.
    const manifest = new URL('../../package.json', import.meta.resolve(PACKAGE));
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
  } catch {
    return undefined;
  }
}

function browserIn(folder: string): FoundBrowser {
  return {
    origin: 'embedded',
    path: join(folder, 'chromium'),
    headlessShell: true,
    env: {
      // The network security libraries, which a fresh machine does not have.
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      // Without any font configuration Chromium refuses to lay out a page.
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
    },
  };
}

function isWhole(folder: string): boolean {
  try {
    const inventory = JSON.parse(readFileSync(join(folder, INVENTORY), 'utf8')) as Record<string, number>;
    return Object.entries(inventory).every(([name, size]) => statSync(join(folder, name)).size === size);
  } catch {
    return false;
  }
}

/** Unpacks into a folder of our own first: whoever comes second finds the first one's, and nobody finds half of one. */
async function unpack(cache: string, folder: string): Promise<void> {
  const draft = await mkdtemp(join(cache, 'unpacking-'));
  try {
    await runUnpacker(draft);
    await Promise.all(UNNEEDED.map((name) => rm(join(draft, name), { force: true })));
    await writeFile(join(draft, INVENTORY), JSON.stringify(await sizesIn(draft)));
    await putInPlace(draft, folder);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/**
 * The package unpacks itself, into the folder for temporary files of a process of its own. It is told that it runs
 * where it must bring its libraries along, as on Lambda; that is the only way to get them from it.
 */
async function runUnpacker(draft: string): Promise<void> {
  const script = `const { default: chromium } = await import(process.argv[1]); await chromium.executablePath();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, import.meta.resolve(PACKAGE)], {
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
