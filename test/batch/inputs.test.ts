import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { findInputs } from '../../src/batch/inputs.ts';
import { realDisk } from '../../src/source/disk.ts';
import { workplace } from '../e2e/command.ts';

const FILES = {
  'cv/b.md': '',
  'cv/a.resume.json': '',
  'cv/deep/c.yml': '',
  'cv/photo.jpg': '',
  'cv/.hidden.md': '',
  'cv/node_modules/d.md': '',
};

suite('inputs', () => {
  test('of a folder: its profiles, deep and in order', async () => {
    await using place = await workplace(FILES);
    const inputs = await findInputs([join(place.path, 'cv')], realDisk());
    assert.deepEqual(
      inputs.map(({ stem }) => stem),
      ['a', 'b', 'c'],
    );
    assert.ok(inputs.every(({ named }) => !named));
  });

  test('named twice are one', async () => {
    await using place = await workplace(FILES);
    const file = join(place.path, 'cv/b.md');
    assert.deepEqual(
      await findInputs([file, file, join(place.path, 'cv')], realDisk()).then((all) => all.map(({ stem }) => stem)),
      ['b', 'a', 'c'],
    );
  });

  test('of a glob', async () => {
    await using place = await workplace(FILES);
    const inputs = await findInputs([`${place.path.replaceAll('\\', '/')}/cv/**/*.{md,yml}`], realDisk());
    assert.deepEqual(
      inputs.map(({ stem }) => stem),
      ['b', 'c'],
    );
  });
});
