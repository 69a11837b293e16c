import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { understand } from '../../src/pipeline.ts';
import { NO_AMENDMENTS } from '../../src/profile/amend.ts';
import { toJsonResume } from '../../src/profile/json-resume.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';

/** What is wrong; how it is said; and a text of each kind with that mistake, `‸` before the place that is to be named. */
interface Mistake {
  readonly what: string;
  /** `severity[code]: message`, and the hint behind a bar. */
  readonly says: string | Readonly<Record<string, string>>;
  readonly in: Readonly<Record<string, string>>;
  /** Words that are in the profile all the same; none where there is no profile. */
  readonly keeps?: string;
}

const PATHS: Readonly<Record<string, string>> = {
  Markdown: 'me.md',
  'YAML front matter': 'me.md',
  'TOML front matter': 'me.md',
  'JSON front matter': 'me.md',
  'JSON Resume': 'resume.json',
  'JSON Resume in YAML': 'resume.yaml',
  RenderCV: 'cv.yaml',
  YAMLResume: 'resume.yml',
  'al-folio': 'cv.yml',
  'HugoBlox author': '_index.md',
};

const PAGE = '\n# Ada Roe\n\nI weave cloth for a living.\n';

const yaml = (head: string): string => `---\n${head}---\n${PAGE}`;
const toml = (head: string): string => `+++\n${head}+++\n${PAGE}`;
const json = (head: string): string => `---json\n${head}---\n${PAGE}`;
const hugo = (head: string): string => `---\ntitle: Ada Roe\nsuperuser: true\n${head}---\n\nI weave.\n`;
const resume = (work: string, more = ''): string =>
  `{\n "basics": { "name": "Ada Roe"${more} },\n "work": [{ "name": "Mill", ${work} }]\n}\n`;
const resumeYaml = (work: string): string => `basics:\n  name: Ada Roe\nwork:\n  - name: Mill\n${work}`;
const renderCv = (entry: string): string =>
  `cv:\n  name: Ada Roe\n  sections:\n    experience:\n      - company: Mill\n${entry}`;
const yamlResume = (work: string): string =>
  `content:\n  basics:\n    name: Ada Roe\n  work:\n    - name: Mill\n${work}`;
const alFolio = (entry: string): string =>
  `- title: General Information\n  type: map\n  contents:\n    - name: Full Name\n      value: Ada Roe\n- title: Experience\n  type: time_table\n  contents:\n    - institution: Mill\n${entry}`;

const MISTAKES: readonly Mistake[] = [
  {
    what: 'a date that is none',
    says: 'warning[unparsable-date]: `2019-13` is no date that onesheet understands | write `2019`, `2019-04` or `2019-04-30`',
    keeps: '2019-13',
    in: {
      Markdown: '# Ada Roe\n\n## Experience\n\n### Weaver\n**Mill Ltd** | ‸2019-13 – 2020 | Bristol\n\n- Wove.\n',
      'YAML front matter': yaml('work:\n  - position: Weaver\n    company: Mill\n    ‸start: 2019-13\n    end: 2021\n'),
      'TOML front matter': toml('[[work]]\nposition = "Weaver"\n‸start = "2019-13"\nend = 2021\n'),
      'JSON front matter': json('{ "work": [{ "position": "Weaver", ‸"date": "2019-13" }] }\n'),
      'JSON Resume': resume('"position": "Weaver", ‸"startDate": "2019-13", "endDate": "2021"'),
      'JSON Resume in YAML': resumeYaml('    ‸startDate: 2019-13\n    endDate: 2020\n'),
      RenderCV: renderCv(
        '        positions:\n          - position: Hand\n            start_date: 2018\n          - position: Head\n            ‸start_date: 2019-13\n',
      ),
      YAMLResume: yamlResume('      position: Weaver\n      ‸startDate: 2019-13\n      endDate: 2020\n'),
      'al-folio': alFolio('      title: Weaver\n      ‸year: 2019-13\n'),
      'HugoBlox author': hugo(
        'education:\n  courses:\n    - course: BSc\n      institution: School\n      ‸year: 2019-13\n',
      ),
    },
  },
  {
    what: 'an end before the start',
    says: 'warning[end-before-start]: `2021 – 2019` ends before it starts | is a year mistyped, or did the two change places?',
    keeps: '2019',
    in: {
      Markdown: '# Ada Roe\n\n## Experience\n\n### Weaver\n**Mill Ltd** | ‸2021 – 2019 | Bristol\n\n- Wove.\n',
      'YAML front matter': yaml('work:\n  - position: Weaver\n    start: 2021\n    ‸end: 2019\n'),
      'TOML front matter': toml('[[work]]\nposition = "Weaver"\nstart = 2021\n‸end = 2019\n'),
      'JSON front matter': json('{ "work": [{ "position": "Weaver", "start": "2021", ‸"end": "2019" }] }\n'),
      'JSON Resume': resume('"startDate": "2021",\n‸"endDate": "2019"'),
      'JSON Resume in YAML': resumeYaml('    startDate: 2021\n    ‸endDate: 2019\n'),
      RenderCV: renderCv('        position: Weaver\n        start_date: 2021\n        ‸end_date: 2019\n'),
      YAMLResume: yamlResume('      startDate: 2021\n      ‸endDate: 2019\n'),
      'al-folio': alFolio('      title: Weaver\n      ‸year: 2021 – 2019\n'),
      'HugoBlox author': hugo('work:\n  - position: Weaver\n    date_start: 2021\n    ‸date_end: 2019\n'),
    },
  },
  {
    what: 'a key that stands twice',
    says: {
      'TOML front matter':
        'error[broken-front-matter]: the front matter is not valid TOML: a key stands twice | keep one of them',
      '*': 'warning[duplicate-key]: `position` stands twice; the last one counts | keep one of them',
    },
    in: {
      'YAML front matter': yaml('work:\n  - position: Weaver\n    ‸position: Spinner\n'),
      'TOML front matter': toml('[[work]]\nposition = "Weaver"\n‸position = "Spinner"\n'),
      'JSON front matter': json('{ "work": [{ "position": "Weaver", ‸"position": "Spinner" }] }\n'),
      'JSON Resume': resume('"position": "Weaver",\n  ‸"position": "Spinner"'),
      'JSON Resume in YAML': resumeYaml('    position: Weaver\n    ‸position: Spinner\n'),
      RenderCV: renderCv('        position: Weaver\n        ‸position: Spinner\n'),
      YAMLResume: yamlResume('      position: Weaver\n      ‸position: Spinner\n'),
      'al-folio': alFolio('      position: Weaver\n      ‸position: Spinner\n'),
      'HugoBlox author': hugo('position: Weaver\n‸position: Spinner\n'),
    },
  },
  {
    what: 'a misspelt key of an entry',
    says: 'warning[unknown-key]: `positon` is no key that onesheet knows | did you mean `position`?',
    keeps: 'Weaver',
    in: {
      'YAML front matter': yaml('work:\n  - ‸positon: Weaver\n    company: Mill\n'),
      'TOML front matter': toml('[[work]]\n‸positon = "Weaver"\ncompany = "Mill"\n'),
      'JSON front matter': json('{ "work": [{ "company": "Mill", ‸"positon": "Weaver" }] }\n'),
      'JSON Resume': resume('‸"positon": "Weaver"'),
      'JSON Resume in YAML': resumeYaml('    ‸positon: Weaver\n'),
      RenderCV: renderCv('        ‸positon: Weaver\n'),
      YAMLResume: yamlResume('      ‸positon: Weaver\n'),
      'al-folio': alFolio('      ‸positon: Weaver\n'),
      'HugoBlox author': hugo('work:\n  - company_name: Mill\n    ‸positon: Weaver\n'),
    },
  },
  {
    what: 'a misspelt key of the person',
    says: 'warning[unknown-key]: `emial` is no key that onesheet knows | did you mean `email`?',
    in: {
      'YAML front matter': yaml('‸emial: ada@roe.example\n'),
      'TOML front matter': toml('‸emial = "ada@roe.example"\n'),
      'JSON front matter': json('{ "basics": { ‸"emial": "ada@roe.example" } }\n'),
      'JSON Resume': resume('"position": "Weaver"', ', ‸"emial": "ada@roe.example"'),
      'JSON Resume in YAML': 'basics:\n  name: Ada Roe\n  ‸emial: ada@roe.example\n',
      RenderCV: 'cv:\n  name: Ada Roe\n  ‸emial: ada@roe.example\n',
      YAMLResume: 'content:\n  basics:\n    name: Ada Roe\n    ‸emial: ada@roe.example\n',
      'HugoBlox author': hugo('‸emial: ada@roe.example\n'),
    },
  },
  {
    what: 'a misspelt key of an account',
    says: {
      'al-folio': 'warning[unknown-key]: `vlaue` is no key that onesheet knows | did you mean `value`?',
      'HugoBlox author': 'warning[unknown-key]: `lnik` is no key that onesheet knows | did you mean `link`?',
      '*': 'warning[unknown-key]: `netwrok` is no key that onesheet knows | did you mean `network`?',
    },
    in: {
      'YAML front matter': yaml('profiles:\n  - username: ada\n    ‸netwrok: GitHub\n'),
      'TOML front matter': toml('[[profiles]]\nusername = "ada"\n‸netwrok = "GitHub"\n'),
      'JSON front matter': json('{ "profiles": [{ ‸"netwrok": "GitHub", "username": "ada" }] }\n'),
      'JSON Resume': resume('"position": "Weaver"', ', "profiles": [{ ‸"netwrok": "GitHub" }]'),
      'JSON Resume in YAML': 'basics:\n  name: Ada Roe\n  profiles:\n    - ‸netwrok: GitHub\n',
      RenderCV: 'cv:\n  name: Ada Roe\n  social_networks:\n    - network: GitHub\n    - ‸netwrok: GitHub\n',
      YAMLResume: 'content:\n  basics:\n    name: Ada Roe\n  profiles:\n    - ‸netwrok: GitHub\n',
      'al-folio': alFolio('').replace('value: Ada', '‸vlaue: Ada'),
      'HugoBlox author': hugo('social:\n  - icon: github\n    ‸lnik: https://github.com/ada\n'),
    },
  },
  {
    what: 'a misspelt section',
    says: {
      RenderCV: 'warning[unknown-key]: `sectons` is no key that onesheet knows | did you mean `sections`?',
      'al-folio': 'warning[unknown-key]: `content` is no key that onesheet knows | did you mean `contents`?',
      '*': 'warning[unknown-key]: `educaton` is no key that onesheet knows | did you mean `education`?',
    },
    in: {
      'YAML front matter': yaml('‸educaton:\n  - institution: School\n'),
      'TOML front matter': toml('[[‸educaton]]\ninstitution = "School"\n'),
      'JSON front matter': json('{ ‸"educaton": [{ "institution": "School" }] }\n'),
      'JSON Resume': resume('"position": "Weaver"').replace(' "work"', ' ‸"educaton": [],\n "work"'),
      'JSON Resume in YAML': `${resumeYaml('')}‸educaton:\n  - institution: School\n`,
      RenderCV: 'cv:\n  name: Ada Roe\n  ‸sectons:\n    experience: [Wove.]\n',
      YAMLResume: `${yamlResume('')}  ‸educaton:\n    - institution: School\n`,
      'al-folio': `${alFolio('')}- title: Education\n  ‸content:\n    - title: BSc\n`,
      'HugoBlox author': hugo('‸educaton:\n  courses:\n    - institution: School\n'),
    },
  },
  {
    what: 'a value of another type',
    says: 'warning[wrong-type]: `name` should be a text',
    in: {
      'YAML front matter': '---\n‸name: [Ada, Roe]\n---\n\n# Ada Roe\n\nI weave cloth for a living.\n',
      'TOML front matter': toml('‸name = ["Ada", "Roe"]\n'),
      'JSON front matter': json('{ ‸"name": ["Ada", "Roe"] }\n'),
      'JSON Resume': '{ "basics": { "name": "Ada Roe" },\n "work": [{ ‸"name": ["Mill"], "position": "Weaver" }] }',
      'JSON Resume in YAML': 'basics:\n  name: Ada Roe\nwork:\n  - ‸name: { of: Mill }\n',
      YAMLResume: 'content:\n  basics:\n    name: Ada Roe\n  work:\n    - ‸name: [Mill]\n',
    },
  },
  {
    what: 'an e-mail address that is none',
    says: 'warning[no-email]: `nobody` is no e-mail address | write `name@host.example`',
    keeps: 'nobody',
    in: {
      'YAML front matter': yaml('‸email: nobody\n'),
      'TOML front matter': toml('‸email = "nobody"\n'),
      'JSON front matter': json('{ ‸"email": "nobody" }\n'),
      'JSON Resume': resume('"position": "Weaver"', ', ‸"email": "nobody"'),
      RenderCV: 'cv:\n  name: Ada Roe\n  ‸email: nobody\n',
      YAMLResume: 'content:\n  basics:\n    name: Ada Roe\n    ‸email: nobody\n',
      'HugoBlox author': hugo('‸email: nobody\n'),
    },
  },
  {
    what: 'no name',
    says: {
      'JSON Resume': 'warning[missing-name]: the profile names nobody | give `--name "…"`, or fill in `name`',
      'JSON Resume in YAML': 'warning[missing-name]: the profile names nobody | give `--name "…"`, or fill in `name`',
      RenderCV: 'warning[missing-name]: the profile names nobody | give `--name "…"`, or fill in `name`',
      YAMLResume: 'warning[missing-name]: the profile names nobody | give `--name "…"`, or fill in `name`',
      'al-folio': 'warning[missing-name]: the profile names nobody | give `--name "…"`, or fill in `name`',
      '*': 'warning[missing-name]: the profile names nobody | give `--name "…"`, or set `name:` in the front matter',
    },
    keeps: 'Mill',
    in: {
      Markdown: '‸## Experience\n\n### Weaver\n**Mill Ltd** | 2019 – 2021\n',
      'YAML front matter': '‸---\ntitle: About\n---\n\n## Experience\n\n### Weaver\n**Mill Ltd** | 2019 – 2021\n',
      'JSON Resume': '‸{ "work": [{ "name": "Mill" }] }',
      'JSON Resume in YAML': '‸work:\n  - name: Mill\n',
      RenderCV: '‸cv:\n  sections:\n    experience:\n      - company: Mill\n        position: Weaver\n',
      YAMLResume: '‸content:\n  work:\n    - name: Mill\n',
      'al-folio': '‸- title: Experience\n  type: time_table\n  contents:\n    - institution: Mill\n',
      'HugoBlox author': '‸---\nsuperuser: true\nwork:\n  - company: Mill\n---\n',
    },
  },
  {
    what: 'no profile',
    says: {
      'JSON Resume': 'error[no-profile]: there is no profile here: neither a name nor a section',
      'JSON Resume in YAML':
        'error[no-profile]: this is data, but of no kind that onesheet reads | it reads RenderCV, YAMLResume, al-folio, JSON Resume and Markdown',
      RenderCV: 'error[no-profile]: there is no profile here: `cv` names nobody and has no section',
      YAMLResume: 'error[no-profile]: there is no profile here: neither a name nor a section',
      'al-folio': 'error[no-profile]: there is no profile here',
      'TOML front matter': 'error[no-profile]: there is no profile here: the file is empty',
      '*': 'error[no-profile]: there is no profile here | the page holds no text of its own',
    },
    in: {
      Markdown: '‸<!-- nothing -->\n',
      'YAML front matter': '---\ntitle: CV\n---\n‸',
      'TOML front matter': '‸\n',
      'JSON Resume': '‸{ "basics": {} }',
      'JSON Resume in YAML': '‸roses: red\n',
      RenderCV: '‸cv:\n',
      YAMLResume: '‸content:\n  basics: {}\n',
      'al-folio': '‸- title: General Information\n  type: map\n  contents: []\n',
      'HugoBlox author': '---\ntitle: About\nsuperuser: true\n---\n‸',
    },
  },
];

/** What a page leaves to be guessed, or says to its site alone. */
const NOTES: readonly (readonly [what: string, page: string, says: string])[] = [
  [
    'a title and an organization without a cue',
    '# Ada Roe\n\n## Experience\n\n‸### Harlan, Brook\n2019 – 2021\n\n- Wove.\n',
    'note[ambiguous-entry]: took `Harlan` for the title and `Brook` for the organization | set the title in bold and link the organization, or the other way round in all entries',
  ],
  [
    'what a sentence says somebody is',
    '# Ada Roe\n\nI am a ‸software engineer in Leith.\n\n## Experience\n\n### Weaver\n**Mill Ltd** | 2019 – 2021\n',
    'note[guessed-label]: took `Software engineer` for what the person is | set `label:` in the front matter',
  ],
  [
    'navigation',
    '# Ada Roe\n\nWeaver of cloth.\n\n## Skills\n\n- Looms\n\n‸[← Back to Home](/)\n',
    'note[left-out-navigation]: left out `← Back to Home`: it belongs to the site',
  ],
  [
    'an address that is spelled out',
    '# Ada Roe\n\n‸ada [at] roe [dot] example | Leith\n\n## Skills\n\n- Looms\n',
    'note[restored-email]: read `ada [at] roe [dot] example` as `ada@roe.example`',
  ],
  [
    'a comment',
    '# Ada Roe\n\nWeaver of cloth.\n\n‸<!-- to do -->\n\n## Skills\n\n- Looms\n',
    'note[left-out-comment]: left out a comment',
  ],
];

suite('guesses and what is left out are noted at their place', () => {
  for (const [what, marked, says] of NOTES) {
    test(what, () => {
      const source = new Source('me.md', marked.replace('‸', ''));
      const report = new Report();
      understand(source, NO_AMENDMENTS, realDisk(), report);
      assert.deepEqual(
        report.diagnostics.map(({ severity, code, message, hints, span }) => [
          [`${severity}[${code}]: ${message}`, ...hints].join(' | '),
          span && source.position(span.start),
        ]),
        [[says, source.position(marked.indexOf('‸'))]],
      );
    });
  }
});

suite('mistakes are said at their place', () => {
  for (const { what, says, keeps, in: inputs } of MISTAKES) {
    for (const [kind, marked] of Object.entries(inputs)) {
      test(`${what}: ${kind}`, () => {
        const at = marked.indexOf('‸');
        const source = new Source(PATHS[kind] ?? '', marked.replace('‸', ''));
        const report = new Report();
        const profile = understand(source, NO_AMENDMENTS, realDisk(), report);
        const worth = report.diagnostics.filter(({ severity }) => severity !== 'note');
        const expected = typeof says === 'string' ? says : (says[kind] ?? says['*']);
        assert.deepEqual(
          worth.map(({ severity, code, message, hints, span }) => [
            [`${severity}[${code}]: ${message}`, ...hints].join(' | '),
            span && source.position(span.start),
          ]),
          [[expected, source.position(at)]],
        );
        assert.equal(profile === undefined, report.hasErrors);
        if (keeps !== undefined) assert.match(JSON.stringify(profile && toJsonResume(profile)), new RegExp(keeps));
      });
    }
  }
});
