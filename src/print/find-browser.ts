import { accessSync, constants, type Stats, statSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { Failure } from '../source/failure.ts';
import { embeddedBrowser } from './embedded.ts';
import {
  type BrowserCandidate,
  type BrowserOrigin,
  type FoundBrowser,
  isUsable,
  type UnusableBrowser,
} from './found-browser.ts';
import { puppeteerCacheBrowsers } from './puppeteer-cache.ts';
import { systemBrowserPaths } from './system-browsers.ts';

export interface FindBrowserOptions {
  /** What `--browser` says. */
  readonly path?: string | undefined;
  readonly env: Environment;
  /** Told what takes a while. */
  readonly notice?: (message: string) => void;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The first usable browser. One that was named and can't be used is a failure, never passed over. */
export async function findBrowser(options: FindBrowserOptions): Promise<FoundBrowser> {
  const unusable: UnusableBrowser[] = [];
  for await (const candidate of browserCandidates(options)) {
    if (isUsable(candidate)) return candidate;
    if (isNamed(candidate.origin)) {
      throw new Failure('browser', `the browser of \`${candidate.origin}\` can't be used: ${candidate.reason}`, {
        hint: `name another, or leave \`${candidate.origin}\` away to use what is found`,
      });
    }
    unusable.push(candidate);
  }
  throw new Failure('browser', 'no usable browser', {
    hint: [...unusable.map(({ origin, reason }) => `${origin}: ${reason}`), HOW_TO_INSTALL],
  });
}

/** Every place a browser may be, best first, with why it can't be used where it can't. Looks only as far as it is asked. */
export async function* browserCandidates({ path, env, notice }: FindBrowserOptions): AsyncGenerator<BrowserCandidate> {
  const named: readonly [BrowserOrigin, string | undefined][] = [
    ['--browser', path],
    ['ONESHEET_BROWSER', env['ONESHEET_BROWSER']],
    ['PUPPETEER_EXECUTABLE_PATH', env['PUPPETEER_EXECUTABLE_PATH']],
  ];
  for (const [origin, path] of named) if (path !== undefined && path !== '') yield examined(origin, onPath(path, env));

  yield await embeddedBrowser(env, notice);

  for (const path of puppeteerCacheBrowsers(env)) yield examined('puppeteer-cache', path);

  let installed = 0;
  for (const path of systemBrowserPaths(process.platform, env)) {
    const candidate = examined('system', path);
    // A place where nothing is installed is no news.
    if (!isUsable(candidate) && !statsOf(path)) continue;
    installed += 1;
    yield candidate;
  }
  if (installed === 0) yield { origin: 'system', reason: 'no headless shell, Chromium, Chrome or Edge is installed' };
}

function examined(origin: BrowserOrigin, path: string): BrowserCandidate {
  const reason = whyNotExecutable(path);
  if (reason !== undefined) return { origin, path, reason };
  return { origin, path, headlessShell: /headless[-_]shell/i.test(basename(path)) };
}

/** `chromium` means the one that a shell would start; a path means itself. */
function onPath(path: string, env: Environment): string {
  if (path !== basename(path)) return path;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, path)).find((file) => whyNotExecutable(file) === undefined) ?? path;
}

function whyNotExecutable(path: string): string | undefined {
  const stats = statsOf(path);
  if (!stats) return `there is no file \`${path}\``;
  if (!stats.isFile()) return `\`${path}\` is not a file`;
  try {
    accessSync(path, constants.X_OK);
    return undefined;
  } catch {
    return `\`${path}\` may not be executed`;
  }
}

/** Nothing, too, where a folder on the way may not be entered. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function isNamed(origin: BrowserOrigin): boolean {
  return origin === '--browser' || origin === 'ONESHEET_BROWSER' || origin === 'PUPPETEER_EXECUTABLE_PATH';
}

/** What to do where no browser is found. */
export const HOW_TO_INSTALL =
  'install one with `npx puppeteer browsers install chrome-headless-shell`, or your system’s `chromium-headless-shell`, `chromium` or Chrome';
