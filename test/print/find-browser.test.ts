import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { browserCandidates, findBrowser } from '../../src/print/find-browser.ts';
import { isUsable } from '../../src/print/found-browser.ts';
import { systemBrowserPaths } from '../../src/print/system-browsers.ts';
import { Failure } from '../../src/source/failure.ts';

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'onesheet-test-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function program(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, '#!/bin/sh\n');
  await chmod(path, 0o755);
  return path;
}

suite('find browser', () => {
  test('prefers what was named, then what the environment names, then what is found', () =>
    inFolder(async (folder) => {
      const [option, ours, puppeteers, installed] = await Promise.all(
        ['a/one', 'b/two', 'c/three', 'bin/chromium'].map((name) => program(join(folder, name))),
      );
      const cached = await program(
        join(folder, 'cache/chrome-headless-shell/linux-141.0.1/chrome-headless-shell-linux64/chrome-headless-shell'),
      );
      const older = await program(
        join(folder, 'cache/chrome-headless-shell/linux-99.0.1/chrome-headless-shell-linux64/chrome-headless-shell'),
      );
      const env = {
        ...process.env,
        ONESHEET_BROWSER: ours,
        PUPPETEER_EXECUTABLE_PATH: puppeteers,
        PUPPETEER_CACHE_DIR: join(folder, 'cache'),
        PATH: join(folder, 'bin'),
      };
      const found: string[] = [];
      for await (const candidate of browserCandidates({ path: option, env })) {
        if (isUsable(candidate)) found.push(candidate.origin === 'embedded' ? 'embedded' : candidate.path);
      }
      assert.deepEqual(
        found.filter((path) => path === 'embedded' || path.startsWith(folder)),
        [option, ours, puppeteers, ...(found.includes('embedded') ? ['embedded'] : []), cached, older, installed],
      );
    }));

  test('refuses a named browser that can not be used, instead of taking another', () =>
    inFolder(async (folder) => {
      const missing = join(folder, 'nowhere');
      await assert.rejects(findBrowser({ path: missing, env: process.env }), (error) => {
        assert.ok(error instanceof Failure && error.kind === 'browser');
        assert.equal(error.message, `the browser of \`--browser\` can't be used: there is no file \`${missing}\``);
        return true;
      });
      await assert.rejects(findBrowser({ env: { ...process.env, ONESHEET_BROWSER: folder } }), /is not a file/);
      const text = join(folder, 'text');
      await writeFile(text, 'no program');
      await assert.rejects(findBrowser({ path: text, env: process.env }), /may not be executed/);
    }));

  test('finds a command by its name alone', () =>
    inFolder(async (folder) => {
      const path = await program(join(folder, 'my-chromium'));
      assert.equal((await findBrowser({ path: 'my-chromium', env: { PATH: folder } })).path, path);
    }));

  test('passes over places that can not even be looked at', () =>
    inFolder(async (folder) => {
      await symlink(join(folder, 'loop', 'my-chromium'), join(folder, 'my-chromium'));
      await symlink(join(folder, 'loop'), join(folder, 'loop'));
      const path = await program(join(folder, 'bin', 'my-chromium'));
      const env = { PATH: [join(folder, 'loop'), folder, join(folder, 'bin')].join(':') };
      assert.equal((await findBrowser({ path: 'my-chromium', env })).path, path);
    }));

  test('says what to install where there is none', () =>
    inFolder(async (folder) => {
      // A file where the cache folder should be: nothing can be unpacked.
      await writeFile(join(folder, 'file'), '');
      const env = { XDG_CACHE_HOME: join(folder, 'file'), PUPPETEER_CACHE_DIR: folder, PATH: folder };
      const candidates = [];
      for await (const candidate of browserCandidates({ env })) candidates.push(candidate);
      if (candidates.some(isUsable)) return; // one is installed where no variable hides it
      await assert.rejects(findBrowser({ env }), (error) => {
        assert.ok(error instanceof Failure && error.kind === 'browser');
        assert.match(error.hints.at(-1) ?? '', /^install one with `npx puppeteer browsers install/);
        assert.ok(error.hints.some((hint) => hint.startsWith('embedded: ')));
        return true;
      });
    }));

  test('knows where browsers are installed on each platform', () => {
    const windows = systemBrowserPaths('win32', { PROGRAMFILES: 'C:\\Program Files' });
    assert.ok(windows.some((path) => path.endsWith('Google\\Chrome\\Application\\chrome.exe')));
    const mac = systemBrowserPaths('darwin', {});
    assert.ok(mac.includes('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'));
    const linux = systemBrowserPaths('linux', { PATH: '/a:/b' });
    assert.ok(linux.indexOf('/b/chromium-headless-shell') < linux.indexOf('/a/chromium'), 'headless shells first');
  });
});
