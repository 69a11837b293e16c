import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { logicalOrder } from '../../src/finish/logical-order.ts';

/** Each line as its pieces stand on the page, from left to right, and as it is read. */
const lines: Readonly<Record<string, readonly [pieces: readonly string[], read: string]>> = {
  'words from right to left': [['ברק', ' ', 'נועה'], 'נועה ברק'],
  'words of another script keep their order': [
    ['Node.js', ' ', 'ו', ' ', 'GitHub Actions', ' ', 'עם'],
    'עם GitHub Actions ו Node.js',
  ],
  'a hyphen stays with the word that it is written to': [['React-', 'ב'], 'ב-React'],
  'a range of years': [['2014–2009'], '2009–2014'],
  'a telephone number': [['+962 6 555 0133'], '+962 6 555 0133'],
  'items of a line': [['+962 6 555 0133', ' · ', 'noa@barak.example'], 'noa@barak.example · +962 6 555 0133'],
  'brackets are mirrored': [['(', 'בכיר', ')', ' ', 'מפתח'], 'מפתח (בכיר)'],
};

suite('the order of a line', () => {
  for (const [name, [pieces, read]] of Object.entries(lines)) {
    test(name, () => assert.equal(logicalOrder(pieces, 'rtl').join(''), read));
  }

  test('words from right to left within a line from left to right', () => {
    const pieces = ['Editor', ', ', 'הגשר', ' ', 'הוצאת', ' ', 'since 2016 – 2019'];
    assert.equal(logicalOrder(pieces, 'ltr').join(''), 'Editor, הוצאת הגשר since 2016 – 2019');
  });
});
