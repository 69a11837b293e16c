import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';

type Path = (string | number)[];
type Resume = Readonly<Record<string, unknown>>;

/** The schema that the makers of JSON Resume publish, with their validator. */
const { validate, schema } = createRequire(import.meta.url)('@jsonresume/schema') as {
  validate: (resume: unknown, done: (errors: readonly { readonly path: Path }[] | null) => void) => void;
  schema: { readonly properties: Readonly<Record<string, Schema>> };
};

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

function breaches(resume: Resume): readonly Path[] {
  let paths: readonly Path[] = [];
  validate(resume, (errors) => (paths = (errors ?? []).map(({ path }) => path)));
  return paths;
}

function said(text: string, path = 'resume.json'): readonly Diagnostic[] {
  const report = new Report();
  readProfile(new Source(path, text), { disk: realDisk() }, report);
  return report.diagnostics;
}

/** Where the key under a path begins, or an item of a list. */
function offsetOf(text: string, path: Path): number | undefined {
  const root = parseTree(text);
  const node = root && findNodeAtLocation(root, path);
  return node?.parent?.type === 'property' ? node.parent.offset : node?.offset;
}

function valueAt(resume: unknown, path: Path): unknown {
  return path.reduce((value: unknown, key) => (value as Readonly<Record<string | number, unknown>>)[key], resume);
}

const wrong = fc.oneof(
  fc.constantFrom('', 'a text', 'nobody@', 'ada.example', 'https://ada.example/a b', '2019-9-1', 'Sep 2019', 'present'),
  fc.constantFrom<unknown>(3, true, null, ['a list'], [3], [['deep']], { a: 'mapping' }, [{ a: 'mapping' }]),
);

/** Documents in which any of the values that the schema knows may be wrong. */
function documents(of: Schema): fc.Arbitrary<unknown> {
  if (of.properties) {
    const inner = Object.entries(of.properties).map(([key, value]) => [key, documents(value)] as const);
    return fc.oneof({ weight: 9, arbitrary: fc.record(Object.fromEntries(inner), { requiredKeys: [] }) }, wrong);
  }
  if (of.items) return fc.oneof({ weight: 9, arbitrary: fc.array(documents(of.items), { maxLength: 2 }) }, wrong);
  return fc.oneof(fc.constant('Ada Roe'), wrong);
}

const { $schema: _, meta: __, ...sections } = schema.properties;
const resume = documents({ properties: { ...sections } }).filter(
  (value): value is Resume => typeof value === 'object' && value !== null && !Array.isArray(value),
);

suite('JSON Resume against its schema', () => {
  test('each breach is said at its place', () => {
    fc.assert(
      fc.property(resume, (document) => {
        const text = JSON.stringify({ ...document, $schema: 'https://jsonresume.org/schema' }, null, 1);
        const diagnostics = said(text);
        if (diagnostics.some(({ code }) => code === 'no-profile')) return;
        for (const path of breaches(document)) {
          const value = valueAt(document, path);
          const isEmpty = value === null || value === '';
          const offset = offsetOf(text, path);
          assert.ok(
            diagnostics.some(({ code, span }) => span?.start === offset || (isEmpty && code === 'empty-value')),
            `nothing is said of ${path.join('.')}: ${JSON.stringify(value)}`,
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a document without a breach is read in silence', () => {
    const valid = {
      basics: {
        name: 'Ada Roe',
        email: 'ada@roe.example',
        url: 'https://roe.example',
        image: '',
        location: { city: 'Bath', countryCode: 'GB' },
        profiles: [{ network: 'GitHub', username: 'ada', url: 'https://github.com/ada' }],
      },
      work: [{ name: 'Mill', position: 'Weaver', startDate: '2019-04-30', highlights: ['Wove.'] }],
      education: [{ institution: 'School', area: 'Cloth', startDate: '2016', endDate: '2019-03', courses: ['Warps'] }],
      awards: [{ title: 'Bobbin', date: '2020' }],
      skills: [{ name: 'Looms', keywords: ['hand', 'power'] }],
      meta: { version: 'v1.0.0' },
      own: [null, 3, { startDate: '' }],
    };
    assert.deepEqual(breaches(valid).map(String), []);
    assert.deepEqual(said(JSON.stringify(valid)), []);
  });

  test('in YAML a year is a number, and a key may be left empty', () => {
    const text = 'basics:\n  name: Ada Roe\n  label:\nwork:\n  - name: Mill\n    startDate: 2019\n    endDate:\n';
    assert.deepEqual(said(text, 'resume.yaml'), []);
  });

  test('what is set right is a note, what is lost a warning', () => {
    const text = JSON.stringify({
      basics: { name: 'Ada Roe', email: 'nobody', url: 'roe.example', summary: ['Weaves.'] },
      work: { name: 'Mill', position: 'Weaver', startDate: '2019-9-1', endDate: 'present', highlights: 'Wove.' },
      skills: [{ name: 'Looms', level: 3 }],
      awards: [{ title: 'Bobbin', date: '2020-13' }],
    });
    assert.deepEqual(
      said(text).map(({ code, severity, span, hints, omitted }) =>
        [severity, code, span && text.slice(span.start, span.end), omitted ?? hints[0]].join(' | '),
      ),
      [
        'warning | wrong-type | "summary" | Weaves.',
        'note | wrong-type | "work" | onesheet reads it all the same; other programs may not',
        'note | wrong-type | "highlights" | onesheet reads it all the same; other programs may not',
        'note | wrong-type | "level" | onesheet reads it all the same; other programs may not',
        'note | loose-value | "url" | write `https://roe.example`',
        'note | loose-value | "startDate" | write `2019-09-01`',
        'note | loose-value | "endDate" | leave the key out, which means the present',
        'warning | no-email | "email" | write `name@host.example`',
        'warning | unparsable-date | "date" | write `2019`, `2019-04` or `2019-04-30`',
      ],
    );
  });
});
