import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { eachString, operandsOf, operationsOf } from '../../src/finish/content-stream.ts';
import { pushCodes } from '../../src/finish/string-bytes.ts';

const read = (stream: string) => {
  const bytes = Buffer.from(stream, 'latin1');
  return operationsOf(bytes).map((operation) => [operation.operator, ...operandsOf(bytes, operation)]);
};

const shownBytes = (stream: string): readonly number[] => {
  const bytes = Buffer.from(stream, 'latin1');
  const codes: number[] = [];
  for (const operation of operationsOf(bytes))
    eachString(bytes, operation, (from, to) => pushCodes(bytes, from, to, 1, codes));
  return codes;
};

test('operators come with their operands, whatever stands inside them', () => {
  assert.deepEqual(
    read('q 1 0 0 -1.5 .2 +3 cm/F1 9 Tf(a\\)(b)ET)Tj[(x)-20<41 42>]TJ /P<</MCID 3/T(>>)/A[<<>>]>>BDC true ri EMC'),
    [
      ['q'],
      ['cm', '1', '0', '0', '-1.5', '.2', '+3'],
      ['Tf', '/F1', '9'],
      ['Tj', '(a\\)(b)ET)'],
      ['TJ', '[(x)-20<41 42>]'],
      ['BDC', '/P', '<</MCID 3/T(>>)/A[<<>>]>>'],
      ['ri', 'true'],
      ['EMC'],
    ],
  );
});

test('comments are white space, and a line end is no part of a string’s escape', () => {
  assert.deepEqual(read('1 % two ( 3\n2 w%\rq'), [['w', '1', '2'], ['q']]);
  assert.deepEqual(shownBytes('(a\\\r\nb\\053\\5z\\n\\\\) Tj'), [...Buffer.from('ab+\x05z\n\\')]);
});

test('an inline image is one operation, though its data hold the letters EI', () => {
  const bytes = Buffer.from('q BI /W 2 /H 1 ID xxEI\x00EIyy EI Q', 'latin1');
  const operations = operationsOf(bytes);
  assert.deepEqual(
    operations.map(({ operator }) => operator),
    ['q', 'BI', 'Q'],
  );
  assert.equal(bytes.toString('latin1', operations[1]?.start, operations[1]?.end), 'BI /W 2 /H 1 ID xxEI\x00EIyy EI');
});

test('any bytes are read to the end, each operation after the one before', () => {
  const syntax = fc.constantFrom(
    '(',
    ')',
    '<',
    '>',
    '<<',
    '>>',
    '[',
    ']',
    '{',
    '}',
    '/',
    '%',
    '\\',
    ' ',
    '\n',
    'BI',
    'ID',
    'EI',
    'q',
    '1',
    'Tj',
  );
  const streams = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(syntax, { maxLength: 80 }).map((parts) => Buffer.from(parts.join(''))),
  );
  fc.assert(
    fc.property(streams, (bytes) => {
      let last = 0;
      for (const { start, at, end } of operationsOf(bytes)) {
        assert.ok(last <= start && start <= at && at < end && end <= bytes.length);
        last = end;
      }
    }),
  );
});

test('strings come back as the bytes that were written, in hex and in characters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (data) => {
      const literal = [...data].map((byte) =>
        byte === 0x5c || byte === 0x28 || byte === 0x29
          ? `\\${String.fromCharCode(byte)}`
          : `\\${byte.toString(8).padStart(3, '0')}`,
      );
      assert.deepEqual(shownBytes(`<${Buffer.from(data).toString('hex')}> Tj`), [...data]);
      assert.deepEqual(shownBytes(`(${literal.join('')}) Tj`), [...data]);
    }),
  );
});
