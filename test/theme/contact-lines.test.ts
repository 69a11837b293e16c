import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { contactLines } from '../../src/theme/contact-lines.ts';
import { html } from '../../src/theme/html.ts';

/** The lengths of contacts as they are set in lines of at most 72 characters. */
function set(...lengths: readonly number[]): readonly (readonly number[])[] {
  const contacts = lengths.map((length) => ({ kind: 'url' as const, text: html(''), length }));
  return contactLines(contacts, 72).map((line) => line.map(({ length }) => length));
}

suite('lines of contacts', () => {
  test('are as few as can be', () => {
    assert.deepEqual(set(), []);
    assert.deepEqual(set(20, 20, 20), [[20, 20, 20]]);
    assert.deepEqual(set(20, 90, 20), [[20], [90], [20]]);
  });

  test('are about as long as each other', () => {
    assert.deepEqual(set(23, 14, 48, 17, 21, 31, 19), [[23, 14], [48], [17, 21], [31, 19]]);
    assert.deepEqual(set(20, 20, 20, 20), [
      [20, 20],
      [20, 20],
    ]);
  });
});
