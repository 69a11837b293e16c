import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { realDisk } from '../../src/source/disk.ts';
import { labelsFor } from '../../src/theme/labels.ts';
import { levelSetter } from '../../src/theme/level.ts';

const disk = realDisk();
const files = readdirSync(new URL('../../themes/_shared/labels/', import.meta.url));

suite('how well', () => {
  test('a bare figure below a degree is named in the language of the page, and nothing else', () => {
    const setLevel = levelSetter(labelsFor('en', disk));
    assert.equal(setLevel('3.9/4.0', 'education'), 'Grade: 3.9/4.0');
    assert.equal(levelSetter(labelsFor('de', disk))('1,3', 'education'), 'Note: 1,3');
    assert.equal(levelSetter(labelsFor('fr', disk))('16', 'education'), 'Note\u00a0: 16');
    assert.equal(setLevel('First class', 'education'), 'First class');
    assert.equal(setLevel('5', 'skills'), '5');
  });

  for (const file of files) {
    test(`${file} has a word for it`, () => {
      assert.match(labelsFor(file.replace('.json', ''), disk).score, /^\p{L}[\p{L}\p{M}]*$/u);
    });
  }
});
