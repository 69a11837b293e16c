import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, openBrowser } from '../../src/print/browser.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import type { Tab } from '../../src/print/tab.ts';
import { Failure } from '../../src/source/failure.ts';
import { browserProcesses, groupMembers, isRenderer } from './children.ts';

function open(options: Partial<Parameters<typeof openBrowser>[0]> = {}): Browser {
  return openBrowser({ env: process.env, tabs: 2, timeout: 20_000, ...options });
}

/** The heading of a page, as the tab shows it. */
async function heading(tab: Tab, words: string): Promise<string> {
  await tab.show({ html: `<!doctype html><h1>${words}</h1>` });
  return tab.evaluate(
    () => (globalThis as unknown as { document: { body: { innerText: string } } }).document.body.innerText,
    0,
  );
}

const isFailure = (kind: Failure['kind']) => (error: unknown) => error instanceof Failure && error.kind === kind;

suite('browser', () => {
  test('lends the tabs it has, and lends them again', async () => {
    await using browser = open();
    let atOnce = 0;
    let most = 0;
    const seen = new Set<Tab>();
    const headings = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        browser.withTab(async (tab) => {
          most = Math.max(most, (atOnce += 1));
          seen.add(tab);
          const words = await heading(tab, `page ${index}`);
          await pause(100);
          atOnce -= 1;
          return words;
        }),
      ),
    );
    assert.deepEqual(
      headings,
      Array.from({ length: 8 }, (_, index) => `page ${index}`),
    );
    assert.equal(most, 2);
    assert.equal(seen.size, 2);
  });

  test('gives a tab that has shown enough a successor, and closes it', async () => {
    const before = browserProcesses();
    await using browser = open({ tabs: 1, documentsPerTab: 2 });
    const seen: Tab[] = [];
    for (let index = 0; index < 7; index += 1) {
      const words = await browser.withTab(async (tab) => {
        seen.push(tab);
        return heading(tab, `page ${index}`);
      });
      assert.equal(words, `page ${index}`);
    }
    assert.deepEqual(
      seen.map((tab) => seen.indexOf(tab)),
      [0, 0, 2, 2, 4, 4, 6],
    );
    const group = browserProcesses().find((pid) => !before.includes(pid));
    assert.ok(group !== undefined);
    for (let wait = 0; groupMembers(group).filter(isRenderer).length > 1 && wait < 50; wait += 1) await pause(100);
    assert.equal(groupMembers(group).filter(isRenderer).length, 1, 'the others have gone, with their processes');
  });

  test('starts no browser until one is needed, and leaves none behind', async () => {
    const before = browserProcesses();
    const browser = open();
    assert.deepEqual(
      browserProcesses().filter((pid) => !before.includes(pid)),
      [],
    );
    await browser.withTab((tab) => heading(tab, 'one'));
    const group = browserProcesses().find((pid) => !before.includes(pid));
    assert.ok(group !== undefined && groupMembers(group).length > 1, 'a browser of several processes');
    await browser[Symbol.asyncDispose]();
    await pause(50);
    assert.deepEqual(groupMembers(group), []);
  });

  test('replaces a browser that was killed, and does over what it was killed in', async () => {
    const before = browserProcesses();
    await using browser = open();
    let attempts = 0;
    const words = await browser.withTab(async (tab) => {
      attempts += 1;
      if (attempts === 1) {
        for (const pid of browserProcesses().filter((pid) => !before.includes(pid))) process.kill(pid, 'SIGKILL');
      }
      return heading(tab, 'survived');
    });
    assert.equal(words, 'survived');
    assert.equal(attempts, 2);
    assert.equal(await browser.withTab((tab) => heading(tab, 'after')), 'after');
  });

  test('replaces it at once, whoever asks first, however late its end is heard of', async () => {
    const before = browserProcesses();
    await using browser = open({ tabs: 4 });
    await browser.withTab((tab) => heading(tab, 'first'));
    let killed = false;
    const words = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        browser.withTab(async (tab) => {
          if (index === 10 && !killed) {
            killed = true;
            for (const pid of browserProcesses().filter((pid) => !before.includes(pid))) process.kill(pid, 'SIGKILL');
            // Too busy to hear of it.
            for (const until = performance.now() + 100; performance.now() < until;);
          }
          return heading(tab, `page ${index}`);
        }),
      ),
    );
    assert.deepEqual(
      words,
      Array.from({ length: 40 }, (_, index) => `page ${index}`),
    );
  });

  test('gives up a document that crashes its tab twice, and prints the next', async () => {
    const before = browserProcesses();
    await using browser = open();
    const crash = browser.withTab(async (tab) => {
      await heading(tab, 'still alive');
      const hanging = tab.evaluate(() => {
        for (;;);
      }, 0);
      for (const group of browserProcesses().filter((pid) => !before.includes(pid))) {
        for (const pid of groupMembers(group)) if (isRenderer(pid)) process.kill(pid, 'SIGKILL');
      }
      await hanging;
    });
    await assert.rejects(crash, isFailure('input'));
    assert.equal(await browser.withTab((tab) => heading(tab, 'after')), 'after');
  });

  test('ends a document that takes too long, even one whose tab hangs, and prints the next', async () => {
    await using browser = open({ timeout: 2000, tabs: 1 });
    const hanging = browser.withTab((tab) =>
      tab.evaluate(() => {
        for (;;);
      }, 0),
    );
    await assert.rejects(hanging, isFailure('timeout'));
    assert.equal(await browser.withTab((tab) => heading(tab, 'after')), 'after');
  });

  test('stops when asked to, with the reason that was given', async () => {
    await using browser = open();
    const stop = new AbortController();
    const work = browser.withTab(() => new Promise(() => {}), { signal: stop.signal });
    setTimeout(() => stop.abort(new Failure('interrupted', 'terminated')), 200);
    await assert.rejects(work, { name: 'Failure', kind: 'interrupted', message: 'terminated' });
    await assert.rejects(
      browser.withTab(() => pause(0), { signal: stop.signal }),
      isFailure('interrupted'),
    );
  });

  test('lends a tab no more whose work failed, and passes the error on', async () => {
    await using browser = open({ tabs: 1 });
    let first: Tab | undefined;
    const failing = browser.withTab(async (tab) => {
      first = tab;
      throw new TypeError('the work was wrong');
    });
    await assert.rejects(failing, TypeError);
    await browser.withTab(async (tab) => assert.notEqual(tab, first));
  });

  test('does not remember a failed launch', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onesheet-test-'));
    try {
      const path = join(folder, 'headless-shell');
      await writeFile(path, '#!/bin/sh\necho "no display today" >&2\nexit 1\n');
      await chmod(path, 0o755);
      await using browser = open({ path });
      await assert.rejects(
        browser.withTab((tab) => heading(tab, 'no')),
        (error) =>
          error instanceof Failure && error.kind === 'browser' && error.hints.join().includes('no display today'),
      );
      const { path: real, env } = await findBrowser({ env: process.env });
      const library = env?.['LD_LIBRARY_PATH'] ?? '';
      await writeFile(path, `#!/bin/sh\nLD_LIBRARY_PATH="${library}" exec "${real}" "$@"\n`);
      assert.equal(await browser.withTab((tab) => heading(tab, 'yes')), 'yes');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('says once that there is no sandbox', { skip: process.getuid?.() !== 0 }, async () => {
    const said: string[] = [];
    await using browser = open({ notice: (message) => said.push(message) });
    void browser.warm();
    await Promise.all([1, 2, 3].map((number) => browser.withTab((tab) => heading(tab, `${number}`))));
    assert.deepEqual(said, ['Chromium runs without its sandbox, because you are root']);
  });
});
