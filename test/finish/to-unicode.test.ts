import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { parseToUnicode, writeToUnicode } from '../../src/finish/to-unicode.ts';

test('a map is read as it was written', () => {
  const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(0xffff), texts), { maxLength: 250 }), (entries) => {
      const map = new Map(entries);
      assert.deepEqual(parseToUnicode(writeToUnicode(map)), map);
    }),
  );
});

test('ranges count up, or list what they mean', () => {
  const cmap = '2 beginbfrange\n<0003> <0005> <0041>\n<0010> <0011> [<0066 0069> <2019>]\nendbfrange';
  assert.deepEqual(
    [...parseToUnicode(cmap)],
    [
      [3, 'A'],
      [4, 'B'],
      [5, 'C'],
      [16, 'fi'],
      [17, '’'],
    ],
  );
});

test('a range over all the memory there is stays small', () => {
  assert.ok(parseToUnicode('1 beginbfrange\n<0000> <FFFFFFFF> <0041>\nendbfrange').size <= 256);
});
