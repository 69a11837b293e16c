import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { toJsonResume } from '../../src/profile/json-resume.ts';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';

function again(resume: unknown): { readonly resume: unknown; readonly report: Report } {
  const report = new Report();
  const profile = readProfile(new Source('resume.json', JSON.stringify(resume)), { disk: realDisk() }, report);
  return { resume: profile && toJsonResume(profile), report };
}

const words = fc.string({ minLength: 1, maxLength: 24 }).filter((text) => text.trim() === text && text !== '');
const prose = fc.oneof(
  words,
  fc.constantFrom(
    '**bold** and [a link](https://x.example)',
    '- one\n- two',
    'two\n\nparagraphs',
    '1. first',
    '# no heading',
    '<b>html</b> & more',
  ),
);
const date = fc.constantFrom('2019', '2019-04', '2019-04-30');
const url = fc.constantFrom('https://x.example', 'https://x.example/a?b=c');
const optional = { requiredKeys: [] };
const entry = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  fc.record({ ...fields, ownKey: words }, optional);
const list = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown[]> =>
  fc.array(entry(fields), { minLength: 1, maxLength: 2 });
const range = { startDate: date, endDate: fc.constantFrom('2020', '2020-05', '2021-01-02') };

const resume = fc.record(
  {
    $schema: fc.constant('https://example.org/schema.json'),
    basics: fc.record(
      {
        name: words,
        label: prose,
        email: fc.constant('a@b.example'),
        phone: words,
        url,
        image: words,
        summary: prose,
        location: fc.record({ city: words, countryCode: fc.constant('GB'), ownKey: words }, { requiredKeys: ['city'] }),
        profiles: list({ network: words, username: words, url }),
        ownKey: fc.constant({ deep: [1, null, 'x'] }),
      },
      { requiredKeys: ['name'] },
    ),
    work: list({
      name: words,
      position: words,
      location: words,
      url,
      description: prose,
      summary: prose,
      highlights: fc.array(prose, { minLength: 1, maxLength: 2 }),
      ...range,
    }),
    volunteer: list({ organization: words, position: words, url, summary: prose, ...range }),
    education: list({
      institution: words,
      area: words,
      studyType: words,
      score: words,
      courses: fc.array(words, { minLength: 1 }),
      ...range,
    }),
    awards: list({ title: words, awarder: words, date, summary: prose }),
    certificates: list({ name: words, issuer: words, date, url }),
    publications: list({ name: words, publisher: words, releaseDate: date, url, summary: prose }),
    skills: list({ name: words, level: words, keywords: fc.array(words, { minLength: 1 }) }),
    languages: list({ language: words, fluency: words }),
    interests: list({ name: words, keywords: fc.array(words, { minLength: 1 }) }),
    references: list({ name: words, reference: prose }),
    projects: list({
      name: words,
      description: prose,
      entity: words,
      type: words,
      roles: fc.array(words, { minLength: 1 }),
      keywords: fc.array(words, { minLength: 1 }),
      ...range,
    }),
    meta: fc.constant({ version: 'v1.0.0', canonical: 'https://x.example/resume.json' }),
    ownSection: fc.constant([{ any: 'thing' }]),
  },
  { requiredKeys: ['basics'] },
);

suite('JSON Resume', () => {
  test('comes back without a loss', () => {
    fc.assert(
      fc.property(resume, (before) => {
        assert.deepEqual(again(before).resume, JSON.parse(JSON.stringify(before)));
      }),
      { numRuns: 200 },
    );
  });

  test('of older versions and with small mistakes is read, and set right', () => {
    const { resume: read, report } = again({
      basics: { name: 'Ada Roe', website: 'ada.example', picture: '' },
      work: [
        { company: 'Mill', position: 'Weaver', website: 'https://mill.example', startDate: '2019-9-01', endDate: '' },
      ],
      education: [{ institution: 'School', startDate: '2021', endDate: '2019' }],
    });
    assert.deepEqual(read, {
      basics: { name: 'Ada Roe', url: 'https://ada.example' },
      work: [{ name: 'Mill', position: 'Weaver', url: 'https://mill.example', startDate: '2019-09-01' }],
      education: [{ institution: 'School', startDate: '2021', endDate: '2019' }],
    });
    assert.deepEqual(
      report.diagnostics.map(({ code }) => code),
      ['loose-value', 'empty-value', 'end-before-start'],
    );
  });

  test('with a misspelt key is told so at its place, and nothing of it is lost', () => {
    const before = {
      basics: { name: 'Ada Roe', sumary: 'Weaves.' },
      work: [{ name: 'Mill', postion: 'Weaver', higlights: ['Wove.'], startDate: '2019', endDate: '2020' }],
      eduction: [],
    };
    const { resume: read, report } = again(before);
    assert.deepEqual(read, before);
    assert.deepEqual(
      report.diagnostics.map(({ code, severity, hints, span }) => [
        code,
        severity,
        hints[0],
        span?.source.text.slice(span.start, span.end),
      ]),
      [
        ['unknown-key', 'warning', 'did you mean `education`?', '"eduction"'],
        ['unknown-key', 'warning', 'did you mean `summary`?', '"sumary"'],
        ['unknown-key', 'warning', 'did you mean `position`?', '"postion"'],
        ['unknown-key', 'warning', 'did you mean `highlights`?', '"higlights"'],
      ],
    );
  });

  test('with another name for a key is told the one that is meant', () => {
    const { report } = again({
      basics: { name: 'Ada Roe', mail: 'ada@roe.example', constructor: 'x' },
      education: [{ school: 'Pennine', studyType: 'BSc', start: '2019' }],
      experience: [],
    });
    assert.deepEqual(
      report.diagnostics.filter(({ code }) => code === 'unknown-key').map(({ hints }) => hints[0]),
      ['work', 'email', 'institution', 'startDate'].map((key) => `did you mean \`${key}\`?`),
    );
  });

  test('with keys of its own is no mistake', () => {
    const { report } = again({
      basics: { name: 'Ada Roe', pronouns: 'she', 'x-lable': 1 },
      work: [{ name: 'Mill', position: 'Weaver', startDate: '2019', endDate: '2020', team: 'Looms', _position: 1 }],
      meta: { version: 'v1' },
    });
    assert.deepEqual(report.diagnostics, []);
  });

  test('with a broken file is an error with its place', () => {
    const report = new Report();
    readProfile(
      new Source('resume.json', '{\n  "basics": {\n    "name": "Ada",,\n  }\n}'),
      { disk: realDisk() },
      report,
    );
    const [error] = report.diagnostics;
    assert.equal(error?.code, 'broken-json');
    assert.equal(error.span?.source.position(error.span.start).line, 3);
  });
});
