import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { embeddedBrowser } from '../../src/print/embedded.ts';
import { isUsable } from '../../src/print/found-browser.ts';

const skip = process.platform !== 'linux' || process.arch !== 'x64';

suite('embedded browser', { skip }, () => {
  test('unpacks once for all who ask, privately, and repairs what was damaged', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'onesheet-test-'));
    try {
      const env = { XDG_CACHE_HOME: cache };
      const [first, second] = await Promise.all([embeddedBrowser(env), embeddedBrowser(env)]);
      assert.ok(isUsable(first), JSON.stringify(first));
      assert.deepEqual(second, first);

      const ours = join(cache, 'onesheet');
      assert.equal((await stat(ours)).mode & 0o777, 0o700);
      assert.deepEqual(
        (await readdir(ours)).filter((name) => !/^chromium-[\d.]+$/.test(name)),
        [],
        'no draft is left',
      );
      const header = readFileSync(first.path).subarray(0, 4);
      assert.deepEqual([...header], [0x7f, 0x45, 0x4c, 0x46]);

      const { ino } = await stat(first.path);
      await embeddedBrowser(env);
      assert.equal((await stat(first.path)).ino, ino, 'what is whole is used as it is');

      const { size } = await stat(first.path);
      await truncate(first.path, 1000);
      await rm(join(dirname(first.path), 'al2023'), { recursive: true });
      assert.ok(isUsable(await embeddedBrowser(env)));
      assert.equal((await stat(first.path)).size, size);
      assert.equal((await readdir(ours)).length, 1);
    } finally {
      await rm(cache, { recursive: true });
    }
  });

  test('is not used from a folder that others may write to', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'onesheet-test-'));
    try {
      const env = { XDG_CACHE_HOME: join(cache, 'fresh') };
      await mkdir(join(cache, 'fresh', 'onesheet'), { recursive: true });
      await chmod(join(cache, 'fresh', 'onesheet'), 0o777);
      const candidate = await embeddedBrowser(env);
      assert.ok('reason' in candidate);
      assert.match(candidate.reason, /others may write to/);
    } finally {
      await rm(cache, { recursive: true });
    }
  });
});
