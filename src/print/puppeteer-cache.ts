import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Executables that `puppeteer browsers install` left in its cache: headless shells before full browsers, newest first.
 * Its folders are `<browser>/<platform>-<version>/<browser>-<platform>/<executable>`.
 */
export function* puppeteerCacheBrowsers(env: Readonly<Record<string, string | undefined>>): Generator<string> {
  const cache = env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');
  for (const [browser, executables] of EXECUTABLES) {
    for (const build of newestFirst(names(join(cache, browser)))) {
      for (const folder of names(join(cache, browser, build))) {
        for (const executable of executables) {
          const path = join(cache, browser, build, folder, executable);
          if (names(join(path, '..')).includes(executable.split('/').at(-1) ?? executable)) yield path;
        }
      }
    }
  }
}

const EXECUTABLES: readonly [browser: string, executables: readonly string[]][] = [
  ['chrome-headless-shell', ['chrome-headless-shell', 'chrome-headless-shell.exe']],
  ['chrome', ['chrome', 'chrome.exe', 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing']],
];

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** `linux-131.0.6778.204` before `linux-99.0.1`. */
function newestFirst(builds: readonly string[]): readonly string[] {
  return [...builds].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}
