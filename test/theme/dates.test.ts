import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Dates } from '../../src/profile/profile.ts';
import { realDisk } from '../../src/source/disk.ts';
import { dateSetter } from '../../src/theme/dates.ts';
import { labelsFor } from '../../src/theme/labels.ts';

function set(dates: Omit<Dates, 'exact' | 'text'> & Partial<Dates>, lang = 'en'): string {
  return dateSetter(lang, labelsFor(lang, realDisk()))({ text: '', exact: true, ...dates });
}

suite('dates', () => {
  test('are set in one form, with en dashes', () => {
    assert.equal(set({ start: { year: 2019, month: 3 }, end: 'present' }), 'Mar 2019 – Present');
    assert.equal(set({ start: { year: 2009 }, end: { year: 2011 } }), '2009–2011');
    assert.equal(set({ start: { year: 2020 }, end: { year: 2020 } }), '2020');
    assert.equal(set({ start: { year: 2022, season: 'summer' } }), 'Summer 2022');
    assert.equal(set({ end: { year: 2024, month: 6 } }), 'Jun 2024');
  });

  test('speak the page’s language, in Latin digits', () => {
    assert.equal(set({ start: { year: 2019, month: 3 }, end: 'present' }, 'de'), 'März 2019 – heute');
    assert.equal(set({ start: { year: 2019, month: 3 }, end: 'present' }, 'ja'), '2019年3月 – 現在');
    assert.match(set({ start: { year: 2019, month: 3 }, end: 'present' }, 'ar-EG'), /2019 – حتى الآن$/);
    assert.match(set({ start: { year: 2019, month: 3 } }, 'th'), /2019/);
  });

  test('stay the author’s where they say more than a date', () => {
    assert.equal(set({ text: 'Summer 2020 & 2021', exact: false }), 'Summer 2020 & 2021');
    assert.equal(set({ text: '2019 - 2021 (expected)', exact: false }), '2019–2021 (expected)');
  });
});
