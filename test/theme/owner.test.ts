import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ownerPattern } from '../../src/theme/owner.ts';

/** The stretches that are taken for the owner's name. */
function own(name: string, text: string): readonly string[] {
  return text.split(ownerPattern(name) ?? /(?!)/).filter((_, index) => index % 2 === 1);
}

suite('the name of a bibliography’s owner', () => {
  test('is found in the forms that bibliographies use', () => {
    assert.deepEqual(own('Ingrid Halvorsen', 'B. Ek, I. Halvorsen, and C. Dahl'), ['I. Halvorsen']);
    assert.deepEqual(own('Ingrid Halvorsen', 'Halvorsen, I. and Halvorsen I; Ingrid Halvorsen'), [
      'Halvorsen, I.',
      'Halvorsen I',
      'Ingrid Halvorsen',
    ]);
    assert.deepEqual(own('Ada King Lovelace', 'A. K. Lovelace; Ada Lovelace; Lovelace AK'), [
      'A. K. Lovelace',
      'Ada Lovelace',
      'Lovelace AK',
    ]);
  });

  test('is not found in another’s', () => {
    assert.deepEqual(own('Ingrid Halvorsen', 'K. Halvorsen, I. Sveen; I. Halvorsen-Berg; Halvorsenius, I.'), []);
    assert.equal(ownerPattern('Plato'), undefined);
    assert.equal(ownerPattern(undefined), undefined);
  });

  test('takes a name with characters that patterns use', () => {
    assert.deepEqual(own('J. (Jo) O’Neill', 'J. O’Neill'), ['J. O’Neill']);
  });
});
