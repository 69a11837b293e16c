import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { finish } from '../../src/finish/finish.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';
import { date, markup, profile, rawPrint } from '../finish/fixture.ts';
import { onesheet, workplace } from './command.ts';

const GOOD =
  '# Ada Example\n\nBinder of books.\n\n## Experience\n\n### Binder\n**Paper House** | 2019 - 2022\n\n- Bound books\n';
const source = new Source('ada.md', '# Ada Quill\n');
const finished = await finish(rawPrint('rich'), profile, { date, markup, source, embed: 'both' }, new Report());

suite('onesheet check and extract', () => {
  test('a finished file passes, in words and as JSON', async () => {
    await using place = await workplace({ 'cv.pdf': finished.pdf });
    const words = await onesheet(['check', 'cv.pdf'], { cwd: place.path });
    assert.equal(words.code, 0, words.stdout);
    assert.match(words.stdout, /^cv\.pdf: 1 page, (\d+) of \1 checks passed/);
    const json = await onesheet(['check', '--json', 'cv.pdf'], { cwd: place.path });
    const [proof] = JSON.parse(json.stdout) as [{ path: string; passed: boolean; text?: string }];
    assert.deepEqual([proof.path, proof.passed, proof.text], ['cv.pdf', true, undefined]);
  });

  test('what Chromium printed does not, and it is said what is lost', async () => {
    await using place = await workplace({ 'raw.pdf': rawPrint('rich').pdf });
    const { code, stdout } = await onesheet(['check', 'raw.pdf'], { cwd: place.path });
    assert.equal(code, 1);
    assert.match(stdout, /✗ tags .*the role `Em`[^]*what is lost: a screen reader/);
    assert.match(stdout, /– claims .*not run: the file claims neither/);
  });

  test('the text that a parser reads', async () => {
    await using place = await workplace({ 'cv.pdf': finished.pdf });
    const { stdout } = await onesheet(['check', '--text', 'cv.pdf'], { cwd: place.path });
    assert.match(stdout, /^Ada Quill\nTypesetter and/);
  });

  test('against another profile', async () => {
    await using place = await workplace({
      'cv.pdf': finished.pdf,
      'eve.md': GOOD.replace('Ada Example', 'Eve Other'),
    });
    const { code, stdout } = await onesheet(['check', '--against', 'eve.md', 'cv.pdf'], { cwd: place.path });
    assert.equal(code, 1);
    assert.match(stdout, /✗ contact .*the name `Eve Other` is not in the text/);
  });

  test('a file that is no PDF is a diagnostic', async () => {
    await using place = await workplace({ 'me.md': '# Ada' });
    const { code, stdout, stderr } = await onesheet(['check', 'me.md'], { cwd: place.path });
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /^me\.md: error\[not-a-pdf\]: /m);
  });

  test('data is listed, and given back byte for byte', async () => {
    await using place = await workplace({ 'cv.pdf': finished.pdf });
    const list = await onesheet(['extract', '--list', 'cv.pdf'], { cwd: place.path });
    assert.match(
      list.stdout,
      /^ada\.md\ttext\/markdown\tSource\t12 bytes\nresume\.json\tapplication\/json\tAlternative\t\d+ bytes\n$/,
    );
    assert.equal((await onesheet(['extract', 'cv.pdf', 'ada.md'], { cwd: place.path })).stdout, source.text);
    const { basics } = JSON.parse((await onesheet(['extract', 'cv.pdf'], { cwd: place.path })).stdout) as {
      basics: object;
    };
    assert.ok('name' in basics);
    const missing = await onesheet(['extract', 'cv.pdf', 'photo.png'], { cwd: place.path });
    assert.equal(missing.code, 1);
    assert.match(missing.stderr, /no `photo\.png`[^]*it carries `ada\.md`, `resume\.json`/);
  });

  test('a PDF is rendered anew from its data, and carries the same', async () => {
    await using place = await workplace({
      'me.md': GOOD,
    });
    const first = await onesheet(['me.md', '-o', 'first.pdf', '--date', '2026-01-31', '--check'], { cwd: place.path });
    assert.equal(first.code, 0, first.stderr);
    const second = await onesheet(['first.pdf', '-t', 'modern', '-o', 'second.pdf'], { cwd: place.path });
    assert.equal(second.code, 0, second.stderr);
    const [a, b] = await Promise.all(
      ['first.pdf', 'second.pdf'].map((pdf) => onesheet(['extract', pdf], { cwd: place.path })),
    );
    assert.equal(a?.stdout, b?.stdout);
    assert.notDeepEqual(readFileSync(join(place.path, 'first.pdf')), readFileSync(join(place.path, 'second.pdf')));
  });

  test('what fails in one of several themes is said with the theme', async () => {
    await using place = await workplace({ 'me.md': GOOD });
    await onesheet(['init', '--theme', 'wide'], { cwd: place.path });
    appendFileSync(join(place.path, 'wide', 'theme.css'), 'h2 { letter-spacing: 0.5em; }\n');
    const args = ['me.md', '-t', 'classic,./wide', '-o', 'out/', '--check'];
    const { code, stdout, stderr } = await onesheet(args, { cwd: place.path });
    assert.equal(code, 1);
    assert.match(stderr, /^me\.md: error\[check-letters\]: with `\.\/wide`, page 1: `E x p e r i e n c e` is read/m);
    assert.doesNotMatch(stderr, /with `classic`/);
    assert.match(stdout, /me\.classic\.pdf/);
  });

  test('nothing is carried where nothing is to be', async () => {
    await using place = await workplace({ 'me.md': GOOD });
    await onesheet(['me.md', '-o', 'cv.pdf', '--embed', 'none'], { cwd: place.path });
    const { code, stdout } = await onesheet(['extract', '--list', 'cv.pdf'], { cwd: place.path });
    assert.deepEqual([code, stdout], [0, '']);
  });
});
