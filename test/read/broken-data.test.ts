import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';

const PAGE = '\n# Ada Roe\n\nI weave cloth for a living.\n';
const DEEP = 100_000;
const BOMB = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'd: &d [*c, *c]', 'e: &e [*d, *d]', 'f: &f [*e, *e]'];

/** A file, `‸` before the place that is to be named, and what is said of it. */
const CASES: readonly (readonly [what: string, path: string, text: string, says: string])[] = [
  [
    'no end of the front matter',
    'p.md',
    '‸---\nname: Ada Roe\nlabel: Weaver\n\nI weave cloth for a living.\n',
    'warning[open-front-matter]: the front matter has no end, and is read as text | end it with a line `---`',
  ],
  [
    'an open brace',
    'r.json',
    '{\n "basics": { "name": "Ada" }‸',
    'error[broken-json]: this is not valid JSON: a closing `}` is missing',
  ],
  [
    'no comma',
    'r.json',
    '{\n "basics": { "name": "Ada"\n ‸"label": "x" } }',
    'error[broken-json]: this is not valid JSON: a comma is missing before this',
  ],
  [
    'single quotes',
    'r.json',
    "{ ‸'basics': {} }",
    'error[broken-json]: this is not valid JSON: this is no value | texts and keys stand in double quotes',
  ],
  [
    'a line break in a text',
    'r.json',
    '{ "basics": { "name": ‸"Ada\nRoe" } }',
    'error[broken-json]: this is not valid JSON: a closing quote is missing | a line break in a text is written `\\n`',
  ],
  [
    'more behind the end',
    'r.json',
    '{ "basics": { "name": "Ada" } }‸}',
    'error[broken-json]: this is not valid JSON: this stands behind the end | a bracket was closed too early',
  ],
  [
    'a comma too many',
    'r.json',
    '{ "basics": { "name": "Ada" },\n‸}',
    'warning[loose-json]: the comma before this is no JSON | onesheet reads it all the same; other programs may not',
  ],
  [
    'a comment',
    'r.json',
    '{ ‸// mine\n "basics": { "name": "Ada" } }',
    'warning[loose-json]: a comment is no JSON | onesheet reads it all the same; other programs may not',
  ],
  [
    'no end of nesting',
    'r.json',
    `‸{ "basics": ${'['.repeat(DEEP)}${']'.repeat(DEEP)} }`,
    'error[broken-json]: this is not valid JSON: it is nested too deeply',
  ],
  [
    'no end of broken nesting',
    'r.json',
    `‸${'['.repeat(DEEP)}`,
    'error[broken-json]: this is not valid JSON: it is nested too deeply',
  ],
  [
    'a tab',
    'r.yaml',
    'basics:\n‸\tname: Ada\n',
    'error[broken-yaml]: this is not valid YAML: a tab indents this line | indent with spaces',
  ],
  [
    'a colon in a value',
    'r.yaml',
    'basics:\n  name: ‸Ada: Roe\n',
    'error[broken-yaml]: this is not valid YAML: a value holds a colon and needs quotes | quote it, or indent with spaces what stands below it',
  ],
  [
    'no space behind a colon',
    'r.yaml',
    'basics:\n  ‸name:Ada\n  label: x\n',
    'error[broken-yaml]: this is not valid YAML: a colon, or the space behind it, is missing | write `key: value` on one line',
  ],
  [
    'emphasis taken for an alias',
    'r.yaml',
    'basics:\n  name: ‸*Ada\n',
    'error[broken-yaml]: this is not valid YAML: an alias names no anchor | put a value that begins with `*` in quotes',
  ],
  [
    'an alias of itself',
    'r.yaml',
    '‸basics: &it { name: Ada, is: *it }\n',
    'error[broken-yaml]: this is not valid YAML: it is nested too deeply',
  ],
  [
    'aliases of aliases',
    'r.yaml',
    `${BOMB.join('\n')}\nbasics: [*f, ‸*f]\n`,
    'error[broken-yaml]: this is not valid YAML: its anchors are repeated too often',
  ],
  [
    'a second document',
    'r.yaml',
    'basics: { name: Ada }\n‸---\nmore: words\n',
    'warning[second-document]: a second document begins here, and is not read | keep one in a file',
  ],
  [
    'an open bracket',
    'p.md',
    `---\nname: Ada\nskills: [a, b‸\n---\n${PAGE}`,
    'error[broken-front-matter]: the front matter is not valid YAML: the indentation does not fit, or a bracket is not closed | indent what belongs together alike',
  ],
  [
    'a list',
    'p.md',
    `---\n‸- name: Ada\n---\n${PAGE}`,
    'warning[wrong-type]: the front matter should be keys with their values',
  ],
  [
    'a date that is none',
    'p.md',
    `+++\nname = "Ada"\ndate = 2019-13-4‸5\n+++\n${PAGE}`,
    'error[broken-front-matter]: the front matter is not valid TOML: this is no date | write `2019-04-30`, or put it in quotes',
  ],
  [
    'a text without quotes',
    'p.md',
    `+++\nname = ‸Ada\n+++\n${PAGE}`,
    'error[broken-front-matter]: the front matter is not valid TOML: this does not belong here | texts stand in double quotes',
  ],
  [
    'no end of nesting at the head',
    'p.md',
    `+++‸\nname = ${'['.repeat(DEEP)}${']'.repeat(DEEP)}\n+++\n${PAGE}`,
    'error[broken-front-matter]: the front matter is not valid TOML: it is nested too deeply',
  ],
  [
    'a comma too many at the head',
    'p.md',
    `---\n{ "name": "Ada",\n‸}\n---\n${PAGE}`,
    'warning[loose-json]: the comma before this is no JSON | onesheet reads it all the same; other programs may not',
  ],
];

suite('broken data', () => {
  for (const [what, path, marked, says] of CASES) {
    test(`${what} in ${path}`, () => {
      const source = new Source(path, marked.replace('‸', ''));
      const report = new Report();
      readProfile(source, { disk: realDisk() }, report);
      const [first, ...more] = report.diagnostics;
      assert.ok(first);
      assert.equal([`${first.severity}[${first.code}]: ${first.message}`, ...first.hints].join(' | '), says);
      if (marked.includes('‸')) assert.equal(first.span?.start, marked.indexOf('‸'));
      assert.deepEqual(more, []);
    });
  }
});
