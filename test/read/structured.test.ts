import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';
import { told } from './told.ts';

function read(path: string, text: string): { readonly told: string | undefined; readonly report: Report } {
  const report = new Report();
  const profile = readProfile(new Source(path, text), { disk: realDisk() }, report);
  return { told: profile && told(profile), report };
}

suite('structured inputs', () => {
  test('a grade point average is called one', () => {
    const { told: said } = read(
      'a.resume.json',
      '{"education":[{"institution":"School","studyType":"BSc","gpa":"3.9"}]}',
    );
    assert.match(said ?? '', /- BSc \| @ School \| level GPA 3\.9$/);
    const front = read('a.md', '---\neducation: [{ school: School, degree: BSc, gpa: 3.9 }]\n---\n');
    assert.match(front.told ?? '', /- BSc \| @ School \| level GPA 3\.9$/);
  });

  test('a publication is linked by its DOI', () => {
    const papers = '[{ title: On warps, authors: [Ada Roe], doi: 10.1000/warps }]';
    const source = new Source('cv.yaml', `cv: { name: Ada Roe, sections: { papers: ${papers} } }`);
    const profile = readProfile(source, { disk: realDisk() }, new Report());
    assert.equal(profile?.sections[0]?.entries[0]?.url, 'https://doi.org/10.1000/warps');
  });

  test('RenderCV says what is wrong in the head and in the entries at once', () => {
    const { told: said, report } = read(
      'cv.yaml',
      'cv:\n  name: Ada Roe\n  locaton: x\n  email: nobody\n  sections:\n    mills:\n      - compny: Mill\n    looms: 3\n',
    );
    assert.equal(said, undefined);
    assert.deepEqual(
      new Set(report.diagnostics.map(({ code, span }) => `${code} ${span?.source.position(span.start).line}`)),
      new Set(['unknown-key 3', 'no-email 4', 'unknown-entry 7', 'wrong-type 8']),
    );
  });

  test('RenderCV, every shape of entry', () => {
    const { told: said } = read(
      'cv.yaml',
      `cv:
  name: Ada Roe
  phone: tel:+44-1632-960147
  social_networks: [{ network: GitHub, username: ada }]
  sections:
    about_me: [Weaves by *program*.]
    experience:
      - { company: Mill, position: Weaver, start_date: 2019-04, end_date: present, highlights: [Wove - linen - wool - and hemp] }
      - company: Loom Works
        positions:
          - { position: Head, start_date: 2016, end_date: 2019 }
          - { position: Hand, start_date: 2014, end_date: 2016 }
    education: [{ institution: School, area: Cloth, degree: BSc, date: Spring 2014 }]
    publications: [{ title: On warps, authors: [Ada Roe, "*Bo*"], journal: Threads, date: 2020-05 }]
    skills: [{ label: Looms, details: "hand, power" }]
    projects: [{ name: Shuttle, date: "2021", summary: A boat. }]
    prizes: [{ bullet: Golden bobbin }]
`,
    );
    assert.equal(
      said,
      `name: Ada Roe
phone: +44-1632-960147
profile: GitHub ada

[summary] About Me
  Weaves by program.

[work] Experience
- Weaver | @ Mill | 2019-04..now
    • Wove
      • linen
      • wool
      • and hemp
- Head | @ Loom Works | 2016..2019
- Hand | @ Loom Works (same) | 2014..2016

[education] Education
- BSc, Cloth | @ School | 2014 "Spring 2014"

[publications] Publications
- On warps | @ Threads | 2020-05 | note Ada Roe, Bo

[skills] Skills
- Looms | {hand; power}

[projects] Projects
- Shuttle | 2021
    A boat.

[awards] Prizes
- Golden bobbin`,
    );
  });

  test('RenderCV with an entry of no shape is refused at its line', () => {
    const { told: said, report } = read(
      'cv.yaml',
      'cv:\n  name: Ada Roe\n  sections:\n    x:\n      - neither: this\n',
    );
    const [error] = report.diagnostics;
    assert.equal(said, undefined);
    assert.equal(error?.code, 'unknown-entry');
    assert.equal(error.span?.source.position(error.span.start).line, 5);
  });

  test('YAMLResume', () => {
    const { told: said } = read(
      'r.yml',
      'content:\n  basics: { name: Ada Roe, headline: Weaver }\n  work:\n    - { name: Mill, position: Hand, startDate: "Sep 1, 2016", summary: "- Wove\\n- Spun" }\n',
    );
    assert.equal(
      said,
      'name: Ada Roe\nlabel: Weaver\n\n[work]\n- Hand | @ Mill | 2016-09-01..now\n    • Wove\n    • Spun',
    );
  });

  test('al-folio', () => {
    const { told: said } = read(
      'cv.yml',
      '- title: General Information\n  type: map\n  contents: [{ name: Full Name, value: Ada Roe }, { name: Email, value: a@b.example }]\n- title: Experience\n  type: time_table\n  contents: [{ title: Weaver, institution: Mill, year: 2019 - 2021, description: [Wove., Spun.] }]\n',
    );
    assert.equal(
      said,
      'name: Ada Roe\nemail: a@b.example\n\n[work] Experience\n- Weaver | @ Mill | 2019..2021\n    • Wove.\n    • Spun.',
    );
  });

  test('broken YAML is an error with line and column', () => {
    const { report } = read('cv.yaml', 'cv:\n  name: Ada\n   label: x\n');
    const [error] = report.diagnostics;
    assert.equal(error?.code, 'broken-yaml');
    assert.equal(error.span?.source.position(error.span.start).line, 2);
  });

  test('front matter that would be a program is refused', () => {
    const { told: said, report } = read('p.md', '---js\n{ name: process.exit(1) }\n---\n# Ada Roe\n');
    assert.equal(said, undefined);
    assert.deepEqual(
      report.diagnostics.map(({ code }) => code),
      ['front-matter-program'],
    );
  });
});

suite('a page of a site', () => {
  test('takes name and contact from the site it belongs to', () => {
    const folder = mkdtempSync(join(tmpdir(), 'onesheet-site-'));
    try {
      const write = (path: string, text: string): void => {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      };
      write('_config.yml', 'title: A site\nauthor:\n  name: Ada Roe\n  email: ada@roe.example\n');
      const { told: said, report } = read(
        join(folder, 'pages', 'cv.md'),
        '## Experience\n\n### Weaver\n**Mill Ltd** | 2019 – 2021\n',
      );
      assert.equal(
        said,
        'name: Ada Roe\nemail: ada@roe.example\n\n[work] Experience\n- Weaver | @ Mill Ltd | 2019..2021',
      );
      assert.deepEqual(
        report.diagnostics.map(({ code }) => code),
        ['from-site'],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
