import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Input } from '../../src/batch/inputs.ts';
import { jobsOf, type Order } from '../../src/batch/jobs.ts';

const ada: Input = { path: 'cv/ada.md', stem: 'ada', named: true };
const eve: Input = { path: 'cv/eve.md', stem: 'eve', named: true };

const outputs = (order: Partial<Order>): readonly string[] =>
  Array.from(jobsOf({ inputs: [ada], themes: [], formats: ['pdf'], out: 'out', ...order }), ({ output }) => output);

suite('planned outputs', () => {
  test('are named after the profile', () => assert.deepEqual(outputs({}), ['out/ada.pdf']));
  test('bear no theme where there is one', () => assert.deepEqual(outputs({ themes: ['modern'] }), ['out/ada.pdf']));
  test('bear the theme where there are several', () => {
    assert.deepEqual(outputs({ themes: ['modern', './mine/'] }), ['out/ada.modern.pdf', 'out/ada.mine.pdf']);
  });
  test('are made once where no theme changes them', () => {
    assert.deepEqual(outputs({ themes: ['a', 'b'], formats: ['pdf', 'json'] }), [
      'out/ada.a.pdf',
      'out/ada.b.pdf',
      'out/ada.json',
    ]);
  });
  test('go to a file where one is named', () => assert.deepEqual(outputs({ out: 'x/cv.PDF' }), ['x/cv.PDF']));
  test('come input by input', () => {
    assert.deepEqual(outputs({ inputs: [ada, eve], themes: ['a', 'b'] }), [
      'out/ada.a.pdf',
      'out/ada.b.pdf',
      'out/eve.a.pdf',
      'out/eve.b.pdf',
    ]);
  });
});
