import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWhole } from './embedded-inventory.ts';
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
      const { unpack } = await import('./unpack-embedded.ts');
      await unpack(PACKAGE, cache, folder);
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
