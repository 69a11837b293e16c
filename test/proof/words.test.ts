import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { missing, orderKept, recall, wordsOf } from '../../src/proof/words.ts';

suite('words', () => {
  test('are the same whether or not a line ends at a hyphen', () => {
    assert.deepEqual(
      wordsOf('open-source Parameter-\nEfficient tuning'),
      wordsOf('open-\nsource Parameter-Efficient tuning'),
    );
    assert.deepEqual(wordsOf('2019 - 2021, A - B'), ['2019', '2021', 'a', 'b']);
  });

  test('are counted as often as they stand there', () => {
    assert.deepEqual(missing(['a', 'a', 'b'], ['b', 'a']), ['a']);
    assert.equal(recall(['a', 'b', 'c', 'd'], ['a', 'b', 'c']), 0.75);
  });

  test('lose order by how many stand elsewhere', () => {
    assert.equal(orderKept(['a', 'b', 'c', 'd'], ['a', 'b', 'c', 'd']), 1);
    assert.equal(orderKept(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c']), 0.75);
  });

  test('stand in the same order in a long text too, of which many are the same', () => {
    const long = Array.from({ length: 9000 }, (_, index) => (index % 3 === 0 ? `word${index}` : 'of'));
    assert.equal(orderKept(long, long), 1);
    assert.ok(orderKept(long, long.toReversed()) < 0.7);
  });
});
