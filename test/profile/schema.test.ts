import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { profileSchema } from '../../src/profile/schema.ts';
import { STARTER_PROFILE } from '../../src/profile/starter.ts';
import { readProfile } from '../../src/read/read.ts';
import { frontMatter } from '../../src/read/front-matter.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';

const root = join(import.meta.dirname, '..', '..');
const schema = profileSchema();
// Strict: an unknown or useless keyword of the schema is an error.
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addFormat('email', (value) => /^[^@\s]+@[^@\s]+$/.test(value));
ajv.addFormat('uri', (value) => URL.canParse(value));
const isValid = ajv.compile(schema);

function head(path: string, text: string): Readonly<Record<string, unknown>> {
  const report = new Report();
  const { data = {} } = frontMatter(new Source(path, text), report) ?? {};
  assert.equal(report.hasErrors, false);
  return data;
}

function problems(data: unknown): readonly string[] {
  isValid(data);
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const guide = readFileSync(join(root, 'docs/profile.md'), 'utf8');
const pages: readonly (readonly [string, string])[] = [
  ['the starter profile', STARTER_PROFILE],
  ...[...guide.matchAll(/^```markdown\n(---\n.*?)^```/gms)].map(
    ([, page = ''], at) => [`example ${at + 1} of docs/profile.md`, page] as const,
  ),
  ...globSync('profiles/**/*.md', { cwd: root }).map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
];

suite('the JSON Schema of a profile', () => {
  for (const [name, page] of pages) {
    test(`holds ${name} to be right`, () => {
      assert.deepEqual(problems(head('page.md', page)), []);
    });
  }

  test('names every key of the starter profile and of the guide', () => {
    const named = Object.keys(schema['properties'] as object);
    for (const [, page] of pages.slice(0, 2))
      assert.deepEqual(
        Object.keys(head('page.md', page)).filter((key) => !named.includes(key)),
        [],
      );
  });

  test('names no key that is not read', () => {
    const data = Object.fromEntries(Object.keys(schema['properties'] as object).map((key) => [key, exampleOf(key)]));
    const report = new Report();
    const page = `---\n${JSON.stringify(data)}\n---\n\nI weave cloth for a living.\n`;
    const profile = readProfile(new Source('page.md', page), { disk: realDisk() }, report);
    assert.deepEqual(report.diagnostics, []);
    // Without the places, which hold the page itself.
    const read = JSON.stringify(profile, (key, value: unknown) => (key === 'span' ? undefined : value));
    for (const key of Object.keys(data).filter((name) => name !== 'onesheet' && name !== 'lang'))
      assert.match(read, new RegExp(`mark-${key}\\b`), key);
  });

  for (const [what, data, says] of [
    ['a setting that there is not', { onesheet: { papr: 'A5' } }, /additional properties/],
    ['a paper that there is not', { onesheet: { paper: 'A3' } }, /\/onesheet\/paper/],
    ['a name that is no text', { name: ['Ada', 'Roe'] }, /\/name must be string/],
    ['an account with a misspelt key', { profiles: [{ netwrok: 'GitHub' }] }, /\/profiles\/0/],
    ['a language that is no tag', { lang: 'in English' }, /\/lang/],
  ] as const) {
    test(`refuses ${what}`, () => {
      assert.match(problems(data).join('\n'), says);
    });
  }
});

/** A value that is allowed under a key, and can be found again in what was read. */
function exampleOf(key: string): unknown {
  const candidates: readonly unknown[] = [
    `mark-${key}@host.example`,
    `https://mark-${key}.example`,
    [{ value: `mark-${key}` }],
    [{ url: `https://mark-${key}.example` }],
    [{ position: `mark-${key}` }],
    [`mark-${key}`],
    `mark-${key}`,
    key === 'lang' ? 'en' : { theme: 'modern' },
  ];
  const fits = candidates.find((value) => problems({ [key]: value }).length === 0);
  assert.ok(fits !== undefined, `no example fits \`${key}\``);
  return fits;
}
