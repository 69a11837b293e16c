import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { onesheet, workplace } from './command.ts';

interface Resume {
  readonly basics: {
    readonly name: string;
    readonly url: string;
    readonly profiles: readonly { readonly url: string }[];
  };
  readonly work: readonly { readonly name: string; readonly position: string; readonly startDate: string }[];
  readonly education: readonly unknown[];
  readonly skills: readonly unknown[];
  readonly projects: readonly unknown[];
}

suite('onesheet init', () => {
  test('writes a profile that is understood whole and prints without a complaint', async () => {
    await using place = await workplace();
    assert.equal((await onesheet(['init'], { cwd: place.path })).code, 0);
    const read = await onesheet(['read', 'me.md'], { cwd: place.path });
    assert.equal(read.stderr, '');
    const resume = JSON.parse(read.stdout) as Resume;
    assert.equal(resume.basics.name, 'Your Name');
    assert.equal(resume.basics.url, 'https://example.com');
    assert.deepEqual(
      resume.basics.profiles.map(({ url }) => url),
      ['https://github.com/your-name', 'https://linkedin.com/in/your-name'],
    );
    assert.deepEqual(
      resume.work.map(({ name, position, startDate }) => [position, name, startDate]),
      [
        ['Senior Engineer', 'Employer Ltd', '2022-03'],
        ['Engineer', 'Earlier Employer Ltd', '2018-09'],
      ],
    );
    assert.deepEqual([resume.education.length, resume.skills.length, resume.projects.length], [1, 2, 1]);
    const built = await onesheet(['me.md', '--strict', '--pages', '1'], { cwd: place.path });
    assert.equal(built.code, 0, built.stderr);
  });

  test('never overwrites', async () => {
    await using place = await workplace();
    await writeFile(join(place.path, 'me.md'), 'mine');
    const run = await onesheet(['init'], { cwd: place.path });
    assert.equal(run.code, 1);
    assert.match(run.stderr, /`me\.md` already/);
    assert.equal(await readFile(join(place.path, 'me.md'), 'utf8'), 'mine');
  });

  test('writes a theme that prints', async () => {
    await using place = await workplace();
    await onesheet(['init'], { cwd: place.path });
    const written = await onesheet(['init', '--theme', 'plain-paper'], { cwd: place.path });
    assert.match(written.stdout, /^plain-paper\/theme\.yaml$/m);
    const built = await onesheet(['me.md', '--theme', './plain-paper', '--strict'], { cwd: place.path });
    assert.equal(built.code, 0, built.stderr);
    const wrong = await onesheet(['init', '--theme', '../evil'], { cwd: place.path });
    assert.equal(wrong.code, 2);
  });
});
