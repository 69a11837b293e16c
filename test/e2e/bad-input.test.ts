import assert from 'node:assert/strict';
import { readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { onesheet, workplace } from './command.ts';

const GOOD =
  '# Ada Example\n\nBinder of books.\n\n## Experience\n\n### Binder\n**Paper House** | 2019 - 2022\n\n- Bound books\n';

interface Case {
  readonly what: string;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly args: readonly string[];
  readonly code: number;
  readonly says: RegExp;
  /** Files that must be there afterwards, besides those that were. */
  readonly makes?: readonly string[];
}

const CASES: readonly Case[] = [
  { what: 'a missing file', args: ['me.md'], code: 1, says: /no file or folder `me\.md`/ },
  {
    what: 'a missing file whose ending was forgotten',
    files: { 'me.md': GOOD },
    args: ['me'],
    code: 1,
    says: /did you mean `me\.md`/,
  },
  {
    what: 'a mail that is called a PDF',
    files: { 'cv.pdf': 'MIME-Version: 1.0\nContent-Type: application/pdf\n\nJVBERi0xLjcKJeLjz9MK\n' },
    args: ['cv.pdf'],
    code: 1,
    says: /cv\.pdf: error\[not-a-pdf\][^]*a mail/,
  },
  {
    what: 'a PDF that was cut off',
    files: { 'cv.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n' },
    args: ['cv.pdf'],
    code: 1,
    says: /cv\.pdf: error\[damaged-pdf\]/,
  },
  {
    what: 'a file to read whose ending was forgotten',
    files: { 'me.md': GOOD },
    args: ['read', 'me'],
    code: 1,
    says: /did you mean `me\.md`/,
  },
  {
    what: 'a folder to read',
    files: { 'cv/me.md': GOOD },
    args: ['read', 'cv'],
    code: 1,
    says: /`cv` is a folder[^]*hint/,
  },
  {
    what: 'a folder of files that are no profiles',
    files: { 'notes/todo.md': '# To do\n' },
    args: ['notes'],
    code: 1,
    says: /notes\/todo\.md: passed over[^]*error: no profile was found[^]*hint/,
  },
  {
    what: 'an output that is named as another kind',
    files: { 'me.md': GOOD },
    args: ['me.md', '-o', 'me.html'],
    code: 2,
    says: /`me\.html`[^]*--format html/,
  },
  {
    what: 'a setting whose path was forgotten',
    files: { 'me.md': GOOD },
    args: ['read', 'me.md', '--set', 'label=Binder'],
    code: 1,
    says: /did you mean `basics\.label`/,
  },
  {
    what: 'an empty file',
    files: { 'me.md': '' },
    args: ['me.md'],
    code: 1,
    says: /^me\.md:1:1: error\[no-profile\].*the file is empty/m,
  },
  {
    what: 'JSON that is cut short',
    files: { 'me.json': '{ "basics": { "name": "Ada"' },
    args: ['me.json'],
    code: 1,
    says: /^me\.json:1:28: error\[broken-json\].*`}`/m,
  },
  { what: 'no profiles folder', args: [], code: 1, says: /no file or folder `profiles`[^]*onesheet init/ },
  {
    what: 'a folder without profiles',
    files: { 'pictures/a.png': 'x' },
    args: ['pictures'],
    code: 1,
    says: /no profiles in `pictures`/,
  },
  { what: 'a glob that matches nothing', args: ['*.markdown'], code: 1, says: /no file matches `\*\.markdown`/ },
  {
    what: 'bytes that are no text',
    files: { 'me.md': new Uint8Array([0, 1, 2, 3, 0, 255, 254, 0, 7]) },
    args: ['me.md'],
    code: 1,
    says: /^me\.md:.*error\[[a-z-]+\]/m,
  },
  {
    what: 'broken YAML',
    files: { 'me.md': '---\nname: Ada\nskills: [a, b\n---\n# Ada\n' },
    args: ['me.md'],
    code: 1,
    says: /^me\.md:[34]:\d+: error\[[a-z-]+\]: /m,
  },
  {
    what: 'an unknown theme',
    files: { 'me.md': GOOD },
    args: ['me.md', '-t', 'clasic'],
    code: 1,
    says: /`clasic`[^]*`?classic/,
  },
  {
    what: 'an unknown option',
    files: { 'me.md': GOOD },
    args: ['me.md', '--them', 'modern'],
    code: 2,
    says: /--them[^]*--theme/,
  },
  { what: 'a mistyped command', args: ['thems'], code: 2, says: /`thems`[^]*onesheet themes/ },
  {
    what: 'a wrong paper',
    files: { 'me.md': GOOD },
    args: ['me.md', '--paper', 'A3'],
    code: 2,
    says: /A4, Letter, Legal, A5/,
  },
  {
    what: 'a wrong number of pages',
    files: { 'me.md': GOOD },
    args: ['me.md', '--pages', '0'],
    code: 2,
    says: /--pages/,
  },
  {
    what: 'a setting without a value',
    files: { 'me.md': GOOD },
    args: ['me.md', '--set', 'label'],
    code: 2,
    says: /key=value/,
  },
  {
    what: 'a date that is none',
    files: { 'me.md': GOOD },
    args: ['me.md', '--date', 'yesterday'],
    code: 2,
    says: /2026-01-31/,
  },
  {
    what: 'an empty profile',
    files: { 'me.md': '\n\n' },
    args: ['me.md'],
    code: 1,
    says: /^me\.md:1:1: error\[[a-z-]+\]/m,
  },
  {
    what: 'an unknown setting in the profile',
    files: { 'me.md': `---\nonesheet:\n  papr: A5\n---\n${GOOD}` },
    args: ['me.md'],
    code: 1,
    says: /^me\.md:3:\d+: error\[unknown-setting\].*papr/m,
  },
  {
    what: 'a theme of code named by a profile',
    files: { 'me.md': `---\nonesheet:\n  theme: ./evil\n---\n${GOOD}` },
    args: ['me.md'],
    code: 1,
    says: /^me\.md:3:\d+: error\[wrong-setting\]/m,
  },
  {
    what: 'an output folder that is a file',
    files: { 'me.md': GOOD, out: 'x' },
    args: ['me.md'],
    code: 1,
    says: /can't write `out\/me\.pdf`/,
  },
  {
    what: 'no browser where one was named',
    files: { 'me.md': GOOD },
    args: ['me.md', '--browser', 'no/such/chromium'],
    code: 3,
    says: /no\/such\/chromium/,
  },
  {
    what: 'two jobs for one file',
    files: { 'a/me.md': GOOD, 'b/me.md': GOOD },
    args: ['a', 'b'],
    code: 2,
    says: /a\/me\.md.*b\/me\.md.*out\/me\.pdf/,
  },
  {
    what: 'a bad profile among good ones',
    files: { 'cv/a.md': GOOD, 'cv/b.md': '---\nx: [\n---\n', 'cv/c.md': GOOD },
    args: ['cv'],
    code: 1,
    says: /^cv\/b\.md:/m,
    makes: ['a.pdf', 'c.pdf'],
  },
];

test('a link that leads to itself is no file', async () => {
  await using place = await workplace({ 'me.md': GOOD });
  await symlink('loop.md', join(place.path, 'loop.md'));
  const run = await onesheet(['read', 'loop.md'], { cwd: place.path });
  assert.match(run.stderr, /there is no file `loop\.md`/);
  assert.equal(run.code, 1);
});

suite('bad input: one clear diagnostic, the right exit code, nothing half-written', () => {
  for (const { what, files, args, code, says, makes } of CASES) {
    test(what, async () => {
      await using place = await workplace(files);
      const run = await onesheet(args, { cwd: place.path });
      assert.match(run.stderr, says);
      assert.equal(run.code, code, run.stderr);
      assert.doesNotMatch(run.stderr, /\n {4}at .+:\d+/, 'no stack trace');
      const written = await readdir(join(place.path, 'out')).catch(() => []);
      assert.deepEqual(written, makes ?? []);
    });
  }

  for (const [what, template, says] of [
    ['throws', '<h3><%= entry.title %></h3>\n<% null.x %>\n', /mine\/entry\.ejs:2:\d+: error\[[a-z-]+\]/],
    [
      'asks for what there is not',
      '<h3><%= entry.salary %></h3>\n',
      /mine\/entry\.ejs:1:\d+: error\[[a-z-]+\].*salary/,
    ],
    ['is cut short', '<h3>\n<%= entry.title\n', /mine\/entry\.ejs:\d+:\d+: error\[[a-z-]+\]/],
  ] as const) {
    test(`a template that ${what}: its file and line`, async () => {
      await using place = await workplace({ 'me.md': GOOD });
      await onesheet(['init', '--theme', 'mine'], { cwd: place.path });
      await writeFile(join(place.path, 'mine/entry.ejs'), template);
      const run = await onesheet(['me.md', '-t', './mine'], { cwd: place.path });
      assert.match(run.stderr, says);
      assert.equal(run.code, 1);
      assert.doesNotMatch(run.stderr, /\n {4}at .+:\d+/, 'no stack trace');
    });
  }
});
