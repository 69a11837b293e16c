import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { suite, test } from 'node:test';
import { openBrowser } from '../../src/print/browser.ts';
import { findBrowser } from '../../src/print/find-browser.ts';
import { print } from '../../src/print/print.ts';
import { Failure } from '../../src/source/failure.ts';
import { Report } from '../../src/source/report.ts';
import { sheet } from './sheet.ts';

/** A Chromium that somebody else runs, and the address where it is reached. */
async function somebodysBrowser(): Promise<{ endpoint: string; child: ChildProcess }> {
  const { path, env } = await findBrowser({ env: process.env });
  const child = spawn(path, ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endpoint = await new Promise<string>((resolve) => {
    let said = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, address] = /listening on (ws:\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  return { endpoint, child };
}

async function pagesOf(endpoint: string): Promise<number> {
  const response = await fetch(`http://${new URL(endpoint).host}/json/list`);
  return ((await response.json()) as { type: string }[]).filter(({ type }) => type === 'page').length;
}

suite('a browser elsewhere', () => {
  test('prints, and is left as it was found', async () => {
    const { endpoint, child } = await somebodysBrowser();
    try {
      const before = await pagesOf(endpoint);
      {
        await using browser = openBrowser({ env: process.env, endpoint, tabs: 2, timeout: 20_000 });
        const prints = await Promise.all(
          [5, 10, 15].map((length) => browser.withTab((tab) => print(sheet(length), tab, new Report()))),
        );
        assert.deepEqual(
          prints.map((print) => print?.pages),
          [1, 1, 1],
        );
        assert.match(await browser.identity(), /Chrome\//);
        assert.equal(await pagesOf(endpoint), before + 2);
      }
      assert.equal(await pagesOf(endpoint), before);
      assert.equal(child.exitCode, null);
    } finally {
      child.kill('SIGKILL');
    }
  });

  test('is a failure where there is none, without the secrets of its address', async () => {
    await using browser = openBrowser({
      env: process.env,
      endpoint: 'ws://127.0.0.1:9/devtools?token=secret',
      tabs: 1,
      timeout: 20_000,
    });
    await assert.rejects(
      browser.withTab(() => Promise.resolve()),
      (error) => {
        assert.ok(error instanceof Failure && error.kind === 'browser');
        assert.equal(error.message, "can't reach a browser at `ws://127.0.0.1:9/devtools`");
        assert.equal(error.hints[0], 'nothing listens there');
        return true;
      },
    );
  });
});
