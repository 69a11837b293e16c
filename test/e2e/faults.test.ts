import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { browserProcesses, groupMembers } from '../print/children.ts';
import { onesheet, type Running, start, workplace } from './command.ts';

const JOBS = 60;
const FILES = Object.fromEntries(
  Array.from({ length: JOBS }, (_, index) => [
    `cv/p${String(index).padStart(2, '0')}.md`,
    `# Person ${index}\n\n## Experience\n\n### Binder\n**Paper House** | 2019 - 2022\n\n${`- Bound book ${index}\n`.repeat(12)}`,
  ]),
);
const ARGS = ['cv', '-t', 'classic,modern', '--no-cache'];

/** Waits until so many results were printed. */
async function untilMade({ child }: Running, count: number): Promise<void> {
  let lines = 0;
  while (lines < count) {
    const [chunk] = (await once(child.stdout!, 'data')) as [Buffer];
    lines += chunk.toString().split('\n').length - 1;
  }
}

/** Waits until the program has taken what was sent to it. */
async function untilTaken({ child }: Running): Promise<void> {
  while (child.stdin!.writableLength > 0) await setTimeout(10);
}

/** Every file in the output folder is a whole PDF, and none is half-written. */
async function assertWhole(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  for (const name of names) {
    assert.match(name, /\.pdf$/, 'no partial file is left');
    const bytes = (await readFile(join(folder, name))).toString('latin1');
    assert.ok(bytes.startsWith('%PDF-') && bytes.trimEnd().endsWith('%%EOF'), `${name} is whole`);
  }
  return names;
}

const NO_MOUNT = 'a small disk can’t be mounted here: it takes root';

/** A disk of so many kilobytes, for as long as it is in use. */
async function smallDisk(folder: string, kilobytes: number, access: 'rw' | 'ro' = 'rw') {
  const path = join(folder, 'small');
  await mkdir(path);
  let mounted = true;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `${access},size=${kilobytes}k`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    mounted = false;
  }
  return {
    path,
    mounted,
    [Symbol.asyncDispose]: async () => {
      if (mounted) execFileSync('umount', [path]);
    },
  };
}

const linux = process.platform === 'linux' ? {} : { skip: 'processes are looked up in /proc' };

suite('when the world fails', linux, () => {
  test('a browser that is killed is replaced, and every document is made', async () => {
    await using place = await workplace(FILES);
    const running = start(ARGS, { cwd: place.path });
    await untilMade(running, 10);
    const [browser] = browserProcesses(running.child.pid);
    assert.ok(browser);
    process.kill(browser, 'SIGKILL');
    const run = await running.ended;
    assert.equal(run.code, 0, run.stderr);
    assert.equal((await assertWhole(join(place.path, 'out'))).length, JOBS * 2);
  });

  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    test(`${signal}: what was finished stays, nothing is left behind, exit ${code}`, async () => {
      await using place = await workplace(FILES);
      const running = start(ARGS, { cwd: place.path });
      await untilMade(running, 10);
      const [browser] = browserProcesses(running.child.pid);
      assert.ok(browser);
      running.child.kill(signal);
      const run = await running.ended;
      assert.equal(run.code, code, run.stderr);
      const names = await assertWhole(join(place.path, 'out'));
      assert.ok(names.length >= 10 && names.length < JOBS * 2, String(names.length));
      assert.deepEqual(groupMembers(browser), []);
      assert.doesNotMatch(run.stderr, /\n {4}at /);
    });
  }

  for (const command of ['build', 'read', 'check', 'extract']) {
    test(`nobody waits for input that is no longer wanted: \`${command} -\``, async () => {
      await using place = await workplace();
      const running = start([command, '-'], { cwd: place.path, input: 'a'.repeat(5_000_000), isOpen: true });
      await untilTaken(running);
      running.child.kill('SIGINT');
      const { code, stdout, stderr } = await running.ended;
      assert.deepEqual([code, stdout], [130, '']);
      assert.match(stderr, /error: interrupted/);
    });
  }

  test('an output folder that is taken away is made anew', async () => {
    await using place = await workplace(FILES);
    const running = start(ARGS, { cwd: place.path });
    await untilMade(running, 10);
    // Documents are written into it meanwhile.
    await rm(join(place.path, 'out'), { recursive: true, force: true, maxRetries: 20, retryDelay: 10 });
    const run = await running.ended;
    // A file that was on its way into the folder may be lost with it; that is said, and the others are made.
    assert.ok(run.code === 0 || (run.code === 1 && /can't write/.test(run.stderr)), run.stderr);
    assert.ok((await assertWhole(join(place.path, 'out'))).length > JOBS);
  });

  test('a document that takes too long fails alone, with exit 4', async () => {
    await using place = await workplace({ 'a.md': FILES['cv/p01.md']!, 'b.md': FILES['cv/p02.md']! });
    const run = await onesheet(['a.md', 'b.md', '--timeout', '0.001', '--no-cache'], { cwd: place.path });
    assert.equal(run.code, 4, run.stderr);
    assert.match(run.stderr, /a\.md[^]*b\.md/);
    assert.equal(existsSync(join(place.path, 'out/a.pdf')), false);
  });

  test('a full disk: said once a document, nothing half-written, exit 1', async (context) => {
    await using place = await workplace(FILES);
    await using disk = await smallDisk(place.path, 300);
    if (!disk.mounted) return context.skip(NO_MOUNT);
    const run = await onesheet([...ARGS, '-o', disk.path], { cwd: place.path });
    assert.equal(run.code, 1);
    assert.match(run.stderr, /the disk is full/);
    assert.ok((await assertWhole(disk.path)).length > 2);
  });

  test('a manifest that finds no room: said with the reason, no part of it left, exit 1', async (context) => {
    await using place = await workplace(FILES);
    await using disk = await smallDisk(place.path, 4);
    if (!disk.mounted) return context.skip(NO_MOUNT);
    const run = await onesheet([...ARGS, '--manifest', join(disk.path, 'manifest.json')], { cwd: place.path });
    assert.equal(run.code, 1);
    assert.match(run.stderr, /error: can't write the manifest `[^`]+`: the disk is full\n/);
    assert.deepEqual(await readdir(disk.path), []);
  });

  test('a read-only disk: said as such, of outputs, manifest and cache', async (context) => {
    await using place = await workplace({ 'a.md': FILES['cv/p01.md']! });
    await using disk = await smallDisk(place.path, 4, 'ro');
    if (!disk.mounted) return context.skip(NO_MOUNT);
    const there = join(disk.path, 'new', 'folder');
    for (const [option, code] of [
      ['--out', 1],
      ['--manifest', 1],
      ['--cache-dir', 0],
    ] as const) {
      const run = await onesheet(['a.md', option, there], { cwd: place.path });
      assert.equal(run.code, code, run.stderr);
      assert.match(run.stderr, /can't write [^\n]*: the file system is read-only\n/);
    }
  });

  test('a cache that can’t be written or is full of rubbish stops nothing', async () => {
    await using place = await workplace({ 'a.md': FILES['cv/p01.md']!, '.onesheet/cache': 'a file, not a folder' });
    const run = await onesheet(['a.md'], { cwd: place.path });
    assert.equal(run.code, 0, run.stderr);
    assert.equal((await assertWhole(join(place.path, 'out'))).length, 1);
  });
});
