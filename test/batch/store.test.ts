import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { promisify } from 'node:util';
import { prune } from '../../src/batch/cache/prune.ts';
import { openStore } from '../../src/batch/cache/store.ts';
import { sha256 } from '../../src/source/sha256.ts';
import { workplace } from '../e2e/command.ts';

const KEY = sha256('a job');
const BYTES = new TextEncoder().encode('%PDF-1.7 and so on');
const KEPT = {
  files: [
    ['me.md', sha256('x')],
    ['_config.yml', null],
  ] as const,
  outcome: { pages: 1 },
};

async function fileIn(folder: string, kind: 'records' | 'made'): Promise<string> {
  const names = await readdir(join(folder, kind), { recursive: true });
  return join(folder, kind, names.find((name) => name.length > 10) ?? assert.fail(`nothing in ${kind}`));
}

suite('the store of the cache', () => {
  test('gives back what was kept', async () => {
    await using place = await workplace();
    const store = openStore(place.path);
    store.keep(KEY, KEPT, BYTES);
    const found = store.find(KEY);
    assert.deepEqual(found, { ...KEPT, files: KEPT.files, made: sha256(BYTES) });
    assert.deepEqual(store.bytes(found.made), Buffer.from(BYTES));
  });

  test('has nothing for what was never kept', async () => {
    await using place = await workplace();
    assert.equal(openStore(place.path).find(KEY), undefined);
  });

  test('takes a cut record for none, and mends it', async () => {
    await using place = await workplace();
    const store = openStore(place.path);
    store.keep(KEY, KEPT, BYTES);
    await truncate(await fileIn(place.path, 'records'), 20);
    assert.equal(store.find(KEY), undefined);
    store.keep(KEY, KEPT, BYTES);
    assert.ok(store.find(KEY));
  });

  test('never gives bytes that are not what their name says', async () => {
    await using place = await workplace();
    const store = openStore(place.path);
    store.keep(KEY, KEPT, BYTES);
    await writeFile(await fileIn(place.path, 'made'), 'something else');
    assert.equal(store.bytes(sha256(BYTES)), undefined);
  });

  test('may be written by many at once', async () => {
    await using place = await workplace();
    const script = `import { openStore } from ${JSON.stringify(import.meta.resolve('../../src/batch/cache/store.ts'))};
      const [folder, key, kept, bytes] = JSON.parse(process.argv[1]);
      for (let turn = 0; turn < 50; turn += 1) openStore(folder).keep(key, kept, Uint8Array.from(bytes));`;
    const asked = JSON.stringify([place.path, KEY, KEPT, [...BYTES]]);
    const run = promisify(execFile);
    await Promise.all(
      Array.from({ length: 4 }, () => run(process.execPath, ['--input-type=module', '--eval', script, asked])),
    );
    const store = openStore(place.path);
    assert.deepEqual(Buffer.from(store.bytes(store.find(KEY)?.made ?? '') ?? []), Buffer.from(BYTES));
    const left = await readdir(place.path, { recursive: true });
    assert.deepEqual(
      left.filter((name) => name.endsWith('.part')),
      [],
    );
  });

  test('is cut to its limit, the longest unused first', async () => {
    await using place = await workplace();
    const store = openStore(place.path);
    const blob = (letter: string) => new TextEncoder().encode(letter.repeat(10_000));
    for (const letter of ['a', 'b', 'c']) {
      store.keep(sha256(letter), KEPT, blob(letter));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    store.bytes(sha256(blob('a')));
    await prune(place.path, 25_000);
    assert.ok(store.bytes(sha256(blob('a'))), 'used last, kept');
    assert.equal(store.bytes(sha256(blob('b'))), undefined);
  });
});
