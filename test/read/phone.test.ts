import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findPhone } from '../../src/read/contact/phone.ts';

suite('telephone numbers', () => {
  for (const number of [
    '+44 (0)20 7946 0018',
    '+1 (555) 010-4477',
    '+49 30 901820',
    '+33 3 55 55 01 42',
    '+81 3-1234-5678',
    '+86 138 0013 8000',
    '(555) 010-4477',
    '978-555-0163',
    '0341 / 555 0188',
    '01.42.68.53.00',
    '8 (495) 123-45-67',
    '13800001234',
    '0049 30 901820',
  ]) {
    test(`${number} is one`, () => assert.equal(findPhone(number)?.number, number));
  }

  for (const other of [
    '2019-2022',
    '01.02.2019 - 31.12.2020',
    '2025-13-01',
    '978-3-16-148410-0',
    'ISBN 9783161484100',
    '0000-0002-1825-0097',
    'CA 94115-1234',
    '10.1000/182',
    'arXiv 1906.01827',
    '192.168.1.100',
    '£1,200,000',
  ]) {
    test(`${other} is none`, () => assert.equal(findPhone(other), undefined));
  }
});
