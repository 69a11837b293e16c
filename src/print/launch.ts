import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from 'puppeteer-core';
import { Failure } from '../source/failure.ts';
import { type BrowserConnection, connectThroughPipes, SESSION_ENDED } from './connection.ts';
import { flags } from './flags.ts';
import type { FoundBrowser } from './found-browser.ts';
import type { RunningBrowser } from './running-browser.ts';
import { Tab } from './tab.ts';

/** Starts a browser, in its sandbox where the kernel lets it have one; given up when the signal aborts. */
export async function launch(found: FoundBrowser, signal?: AbortSignal): Promise<RunningBrowser> {
  // As root Chromium refuses to start with its sandbox.
  if (process.getuid?.() === 0) return start(found, false, signal);
  try {
    return await start(found, true, signal);
  } catch (error) {
    if (!(error instanceof NoSandboxError)) throw error;
    return start(found, false, signal);
  }
}

class NoSandboxError extends Error {}

async function start(found: FoundBrowser, sandbox: boolean, signal?: AbortSignal): Promise<RunningBrowser> {
  const profileFolder = found.headlessShell ? undefined : mkdtempSync(join(tmpdir(), 'onesheet-browser-'));
  const drawsOnDemand = found.headlessShell && process.platform !== 'darwin';
  const child = spawn(found.path, flags({ sandbox, profileFolder, sharedMemory: hasSharedMemory(), drawsOnDemand }), {
    // Commands go in through the fourth and come out of the fifth.
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...found.env },
    // A group of its own: ended whole by its number, and not by the Ctrl-C that is meant for us.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const removeProfile = (): void => {
    if (profileFolder !== undefined) rmSync(profileFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  const endNow = (): void => {
    endGroup(child);
    removeProfile();
  };
  process.once('exit', endNow);

  const lastWords = listen(child.stderr!);
  let spawnError: Error | undefined;
  const gone = new AbortController();
  const ending = new Promise<undefined>((resolve) => {
    const ended = (): void => {
      process.removeListener('exit', endNow);
      endNow();
      gone.abort();
      resolve(undefined);
    };
    child.once('exit', ended).once('error', (error) => {
      spawnError = error;
      ended();
    });
  });

  const connection = connectThroughPipes(child.stdio[3] as Writable, child.stdio[4] as Readable);
  // Its end is heard of here before the process is reaped; without its pipes it is of no use.
  connection.on(SESSION_ENDED, () => {
    gone.abort();
    endGroup(child);
  });
  const firstTab = attachFirstTab(connection, drawsOnDemand);
  const giveUp = (): void => endGroup(child);
  const late = setTimeout(giveUp, BOOT_TIMEOUT);
  signal?.addEventListener('abort', giveUp, { once: true });
  if (signal?.aborted) giveUp();
  const product = await Promise.race([
    connection.send('Browser.getVersion').then(
      ({ product }) => product,
      () => undefined,
    ),
    ending,
  ]);
  clearTimeout(late);
  signal?.removeEventListener('abort', giveUp);
  if (product === undefined) {
    endGroup(child);
    await ending;
    await allSaid(child.stderr!);
    throw whyItDidNotStart(found, spawnError, lastWords(), sandbox);
  }
  return {
    firstTab,
    openTab: () => Tab.open(connection, { drawsOnDemand }),
    product,
    pid: child.pid!,
    sandboxed: sandbox,
    gone: gone.signal,
    close: async () => {
      endGroup(child);
      // A full browser has a folder to be removed once nobody writes to it; else there is nothing to wait for.
      if (profileFolder !== undefined) await ending;
      else letGo(child);
    },
  };
}

/** Asked for at once, together with everything else: each answer that is waited for is a turn of a busy event loop. */
function attachFirstTab(connection: BrowserConnection, drawsOnDemand: boolean): Promise<Tab> {
  const { promise, resolve, reject } = Promise.withResolvers<Tab>();
  const onAttached = ({ sessionId, targetInfo }: Protocol.Target.AttachedToTargetEvent): void => {
    if (targetInfo.type !== 'page') return;
    connection.off('Target.attachedToTarget', onAttached);
    resolve(Tab.attached(connection, { sessionId, targetId: targetInfo.targetId, drawsOnDemand }));
  };
  connection.on('Target.attachedToTarget', onAttached);
  Promise.all([
    connection.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }),
    // Crashes are told only of what was discovered.
    connection.send('Target.setDiscoverTargets', { discover: true }),
  ]).catch(reject);
  promise.catch(() => {}); // a browser that does not start is heard of elsewhere
  return promise;
}

/** Nothing in it is worth saving, and a page that hangs would keep it from ending by itself. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It went of its own accord in between.
  }
}

/** Lets this process end without waiting for the child's end, which is certain. */
function letGo(child: ChildProcess): void {
  child.unref();
  for (const stream of child.stdio) stream?.destroy();
}

/** Keeps the end of what it says, where Chromium names the reason when it can't start. */
function listen(stderr: Readable): () => string {
  let said = '';
  stderr.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-8000)));
  return () => said;
}

/** What a process said may come later than the news of its end. */
async function allSaid(stderr: Readable): Promise<void> {
  if (stderr.readableEnded || stderr.destroyed) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 500);
    stderr.once('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function whyItDidNotStart(found: FoundBrowser, spawnError: Error | undefined, said: string, sandbox: boolean): Error {
  if (sandbox && /no usable sandbox|sandbox.*(not permitted|failed)|failed to move to new namespace/i.test(said)) {
    return new NoSandboxError(said);
  }
  const library = said.match(/error while loading shared libraries: ([\w.+-]+)/)?.[1];
  const cause = spawnError ?? new Error(said.trim() || 'it ended without a word');
  if (library !== undefined) {
    return new Failure('browser', `\`${found.path}\` can't start: the library \`${library}\` is missing`, {
      cause,
      hint: `install the package that holds \`${library}\`, or use another browser with \`--browser\``,
    });
  }
  return new Failure('browser', `\`${found.path}\` can't start`, {
    cause,
    hint: [
      ...said
        .trim()
        .split('\n')
        .filter((line) => line !== '')
        .slice(-2),
      'use another browser with `--browser`',
    ],
  });
}

/** In milliseconds; a full Chrome on a busy machine takes its time. */
const BOOT_TIMEOUT = 60_000;

const ENOUGH_SHARED_MEMORY = 256 * 1024 * 1024;

function hasSharedMemory(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= ENOUGH_SHARED_MEMORY;
  } catch {
    return false;
  }
}
