import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findDates } from '../../src/profile/dates/find.ts';
import { isoDate } from '../../src/profile/dates/iso.ts';

/** As people write them, and what they say; `~` where the words say more than start and end. */
const cases: readonly (readonly [string, string])[] = [
  ['2019 – 2022', '2019..2022'],
  ['Mar 2019 – Apr 2020', '2019-03..2020-04'],
  ['2019.06 - 2022.04, Degree', '2019-06..2022-04'],
  ['03/2019 - Present', '2019-03..now'],
  ['2019–22', '2019..2022'],
  ['2011 -', '2011..now'],
  ['2022 年 4 月 〜 現在', '2022-04..now'],
  ['2021.03 - 至今', '2021-03..now'],
  ['Summer 2020 & 2021', '2020..2021~'],
  ['Seit Mai 2020', '2020-05..now'],
  ['Jan 2016 jun 2016', '2016-01..2016-06'],
  ['May – July 2020', '2020-05..2020-07'],
  ['2018.3-(Current)', '2018-03..now'],
  ['2017 - 2019/20', '2017..2020'],
  ['سبتمبر 2016 – يوليو 2018', '2016-09..2018-07'],
  ["Sept. 2019 - Aujourd'hui", '2019-09..now'],
  ['с 2020 по настоящее время', '2020..now'],
  ['2019년 3월부터 2020년 2월까지', '2019-03..2020-02'],
  ['ינואר 2019 – היום', '2019-01..now'],
  ['1. März 2020 bis 31.12.2021', '2020-03-01..2021-12-31'],
  ['marzo de 2019 a la actualidad', '2019-03..now'],
  ['SEP 2012 -- JUN 2016', '2012-09..2016-06'],
  ["Sep '19 – Now", '2019-09..now'],
  ['2012-03-05', '2012-03-05'],
  ['(2024)', '2024'],
  ['70,000 homes', ''],
  ['room 1234', ''],
];

suite('dates', () => {
  for (const [text, expected] of cases) {
    test(text, () => {
      const [found] = findDates(text);
      const { start, end, exact = true } = found?.dates ?? {};
      const from = start ? isoDate(start) : '';
      const to = end === 'present' ? 'now' : end ? isoDate(end) : '';
      assert.equal((from === to ? from : `${from}..${to}`) + (exact ? '' : '~'), expected);
    });
  }
});
