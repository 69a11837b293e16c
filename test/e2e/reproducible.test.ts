import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { carriedFiles } from '../../src/proof/extract.ts';
import { Report } from '../../src/source/report.ts';
import { onesheet, workplace } from './command.ts';

const profiles = join(import.meta.dirname, '..', '..', 'profiles');
const TABLE =
  '# Ada Example\n\nBinder of books.\n\n## Languages\n\n| Language | Level |\n| --- | --- |\n| Danish | native |\n| Latin | fluent |\n';

const resumeOf = async (path: string): Promise<string> => {
  const files = await carriedFiles(readFileSync(path), path, new Report());
  return new TextDecoder().decode(files?.find(({ name }) => name === 'resume.json')?.bytes);
};

suite('the same again', () => {
  test('two launches of Chromium give the same bytes, tables with their ids too', async () => {
    await using place = await workplace({ 'me.md': TABLE });
    const inputs = ['me.md', profiles, '-t', 'classic', '--date', '2026-01-31', '--no-cache', '--pages', 'any'];
    for (const out of ['a', 'b']) {
      const { code, stderr } = await onesheet([...inputs, '-o', `${out}/`], { cwd: place.path });
      assert.equal(code, 0, stderr);
    }
    const names = readdirSync(join(place.path, 'a'));
    assert.ok(names.length > 3);
    for (const name of names) {
      const [a, b] = ['a', 'b'].map((out) => readFileSync(join(place.path, out, name)));
      assert.ok(a?.equals(b ?? Buffer.alloc(0)), name);
    }
  });

  test('a PDF made from the data of another carries the same data', async () => {
    await using place = await workplace();
    const options = ['--no-cache', '--pages', 'any'];
    await onesheet([profiles, '-t', 'swiss', '-o', 'a/', ...options], { cwd: place.path });
    const again = await onesheet(['a/*.pdf', '-t', 'classic', '-o', 'b/', ...options], { cwd: place.path });
    assert.equal(again.code, 0, again.stderr);
    for (const name of readdirSync(join(place.path, 'a'))) {
      const [a, b] = await Promise.all(['a', 'b'].map((folder) => resumeOf(join(place.path, folder, name))));
      assert.ok(a && a.length > 100);
      assert.equal(b, a, name);
    }
  });
});
