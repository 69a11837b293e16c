import assert from 'node:assert/strict';
import { cp, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { pdfText, words } from '../pdf-text.ts';
import { onesheet, workplace } from './command.ts';

const PROFILES = join(import.meta.dirname, '..', '..', 'profiles');
const ADA = `# Ada Example

Binder of books · ada@example.com

## Experience

### Binder
**Paper House** | 2019 - 2022

- Bound the parish registers of three counties
`;

suite('onesheet build', () => {
  test('prints every sample profile on one page, in both themes', async () => {
    await using place = await workplace();
    await cp(PROFILES, join(place.path, 'profiles'), { recursive: true });
    const run = await onesheet(['-t', 'classic,modern'], { cwd: place.path });
    assert.equal(run.code, 0, run.stderr);
    const stems = (await readdir(PROFILES)).map((name) => name.replace(/(\.resume)?\.\w+$/, ''));
    const expected = stems
      .sort()
      .flatMap((stem) => ['classic', 'modern'].map((theme) => join('out', `${stem}.${theme}.pdf`)));
    assert.deepEqual(run.stdout.trim().split('\n').sort(), expected.sort());
    for (const path of expected) {
      const pages = await pdfText(await readFile(join(place.path, path)));
      assert.equal(pages.length, 1, path);
      assert.doesNotMatch(pages[0]!, /[\uFFFD\0\uE000-\uF8FF]|‚Ä|√/, `${path} has broken characters`);
    }
  });

  test('keeps every word of a page', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    const run = await onesheet(['ada.md', '-o', '-'], { cwd: place.path });
    assert.equal(run.code, 0, run.stderr);
    const printed = new Set(words((await pdfText(run.bytes)).join('\n')));
    assert.deepEqual(
      words(ADA).filter((word) => !printed.has(word)),
      [],
    );
  });

  test('gives the same bytes twice, and the date it was told', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    const build = (env: Record<string, string>) =>
      onesheet(['ada.md', '-o', '-', '--no-cache'], { cwd: place.path, env });
    const [first, second, later] = [
      await build({ SOURCE_DATE_EPOCH: '1700000000' }),
      await build({ SOURCE_DATE_EPOCH: '1700000000' }),
      await build({ SOURCE_DATE_EPOCH: '1700000001' }),
    ];
    assert.ok(first.bytes.length > 5000);
    assert.deepEqual(first.bytes, second.bytes);
    assert.notDeepEqual(first.bytes, later.bytes);
  });

  test('dates a PDF by its profile where nothing else is said', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    const changed = new Date('2021-02-03T04:05:06Z');
    await utimes(join(place.path, 'ada.md'), changed, changed);
    const run = await onesheet(['ada.md', '-o', '-'], { cwd: place.path });
    assert.match(run.bytes.toString('latin1'), /2021-02-03T04:05:06/);
  });

  test('reads standard input', async () => {
    await using place = await workplace();
    const run = await onesheet(['-', '-o', 'cv.pdf', '--date', '2026-01-31'], { cwd: place.path, input: ADA });
    assert.equal(run.stdout, 'cv.pdf\n', run.stderr);
    assert.match((await pdfText(await readFile(join(place.path, 'cv.pdf')))).join(''), /Paper House/);
  });

  test('takes a picture of the first page', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    const run = await onesheet(['ada.md', '-f', 'png', '-o', '-', '--dpi', '48', '--paper', 'Letter'], {
      cwd: place.path,
    });
    assert.equal(run.code, 0, run.stderr);
    assert.equal(run.bytes.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual([run.bytes.readUInt32BE(16), run.bytes.readUInt32BE(20)], [408, 528]);
  });

  test('writes plain text', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    const run = await onesheet(['ada.md', '-f', 'txt', '-o', '-'], { cwd: place.path });
    assert.match(run.stdout, /^ADA EXAMPLE\n/);
    assert.match(run.stdout, /^EXPERIENCE$[^]*^- Bound the parish registers of three counties$/m);
  });

  test('writes JSON and HTML too', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    const run = await onesheet(['ada.md', '-f', 'html,json'], { cwd: place.path });
    assert.deepEqual(
      run.stdout.trim().split('\n'),
      ['out/ada.html', 'out/ada.json'].map((path) => join(path)),
    );
    const resume = JSON.parse(await readFile(join(place.path, 'out/ada.json'), 'utf8')) as { basics: { name: string } };
    assert.equal(resume.basics.name, 'Ada Example');
    assert.match(await readFile(join(place.path, 'out/ada.html'), 'utf8'), /<!doctype html>[^]*Ada Example/);
  });

  test('lays single values over a profile', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    const run = await onesheet(['read', 'ada.md', '--set', 'basics.label=Bookbinder', '--name', 'A. Example'], {
      cwd: place.path,
    });
    assert.equal(run.code, 0, run.stderr);
    const { basics } = JSON.parse(run.stdout) as { basics: Record<string, string> };
    assert.equal(basics['name'], 'A. Example');
    assert.equal(basics['label'], 'Bookbinder');
  });

  test('refuses an unknown key of --set with a suggestion', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    const run = await onesheet(['ada.md', '--set', 'basics.lable=X'], { cwd: place.path });
    assert.equal(run.code, 1);
    assert.match(run.stderr, /basics\.lable[^]*basics\.label/);
  });

  test('fails a promise of pages that can’t be kept, and says by how much it is over', async () => {
    const long = `${ADA}\n${Array.from({ length: 300 }, (_, index) => `- Line ${index} of a life that does not fit on one page, however small it is set\n`).join('')}`;
    await using place = await workplace({ 'ada.md': long });
    const promised = await onesheet(['ada.md', '--pages', '1'], { cwd: place.path });
    assert.equal(promised.code, 1);
    assert.match(promised.stderr, /ada\.md.*error\[[a-z-]+\].*page/);
    assert.equal(await stat(join(place.path, 'out/ada.pdf')).catch(() => undefined), undefined);
    const free = await onesheet(['ada.md'], { cwd: place.path });
    assert.equal(free.code, 0);
    assert.match(free.stderr, /warning\[[a-z-]+\]/);
    assert.ok((await pdfText(await readFile(join(place.path, 'out/ada.pdf')))).length > 1);
    const strict = await onesheet(['ada.md', '--strict', '--no-cache'], { cwd: place.path });
    assert.equal(strict.code, 1);
  });

  test('takes what has not changed from the cache, and what has changed not', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    const build = async () => {
      const run = await onesheet(['ada.md', '--reporter', 'json'], { cwd: place.path });
      return JSON.parse(run.stdout.split('\n')[1]!) as { cached: boolean; sha256: string };
    };
    const first = await build();
    const second = await build();
    assert.deepEqual([first.cached, second.cached], [false, true]);
    assert.equal(second.sha256, first.sha256);
    await writeFile(join(place.path, 'ada.md'), ADA.replace('three', 'four'));
    const third = await build();
    assert.equal(third.cached, false);
    assert.notEqual(third.sha256, first.sha256);
  });

  test('leaves a file alone that is what it would write, and mends one that is not', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    const output = join(place.path, 'out/ada.pdf');
    const build = () => onesheet(['ada.md'], { cwd: place.path });
    await build();
    const [{ ino }, made] = [await stat(output), await readFile(output)];
    await build();
    assert.equal((await stat(output)).ino, ino);
    await writeFile(output, made.subarray(0, 1000));
    await build();
    assert.deepEqual(await readFile(output), made);
  });
});
