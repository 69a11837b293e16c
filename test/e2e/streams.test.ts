import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { suite, test } from 'node:test';
import { promisify } from 'node:util';
import { MAIN } from './command.ts';

const run = promisify(execFile);

suite('standard output', () => {
  test('may be closed by whoever has read enough', async () => {
    const { stdout, stderr } = await run('sh', [
      '-c',
      `{ "$0" "$1" --help; echo "code $?" >&2; } | head -n 1`,
      process.execPath,
      MAIN,
    ]);
    assert.match(stdout, /^Usage: onesheet/);
    assert.equal(stderr, 'code 0\n');
  });

  test('that takes nothing more is a failure', { skip: !existsSync('/dev/full') && 'there is no /dev/full' }, () => {
    for (const args of [['--help'], ['schema'], ['themes']]) {
      const { status, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
        stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
        encoding: 'utf8',
      });
      assert.equal(stderr, "error: can't write to standard output: the disk is full\n");
      assert.equal(status, 1);
    }
  });
});
