import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { promisify } from 'node:util';
import * as onesheet from '../../src/index.ts';
import { build, check, Failure, Press, read } from '../../src/index.ts';
import { workplace } from '../e2e/command.ts';

const root = join(import.meta.dirname, '..', '..');
const ADA = '# Ada Example\n\n## Experience\n\n### Binder\n**Paper House** | 2019 - 2022\n\n- Bound books\n';

suite('the library', () => {
  test('is what its snapshot says: a change of it is a change for its users', async (context) => {
    await using place = await workplace();
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    await promisify(execFile)(process.execPath, [
      tsc,
      '-p',
      join(root, 'src'),
      '--emitDeclarationOnly',
      '--removeComments',
      '--outDir',
      place.path,
    ]);
    const index = await readFile(join(place.path, 'index.d.ts'), 'utf8');
    const files = [...new Set([...index.matchAll(/from '(\.[^']+)\.ts'/g)].map((match) => `${match[1]}.d.ts`))].sort();
    const declarations = await Promise.all(
      ['./index.d.ts', ...files].map(async (file) => `// ${file}\n${await readFile(join(place.path, file), 'utf8')}`),
    );
    context.assert.fileSnapshot(declarations.join('\n'), join(import.meta.dirname, 'library.snapshot.d.txt'), {
      serializers: [String],
    });
    assert.deepEqual(Object.keys(onesheet).sort(), ['Failure', 'Press', 'build', 'check', 'read']);
  });

  test('builds, reads and checks', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    const path = join(place.path, 'ada.md');
    const [outcome] = await build({ inputs: [path], out: '-', date: new Date('2026-01-31') });
    assert.ok(outcome?.product);
    const { profile, resume } = await read(path, { set: { 'basics.label': 'Bookbinder' } });
    assert.deepEqual(resume?.['basics'] && (resume['basics'] as { label?: string }).label, 'Bookbinder');
    const proof = await check(outcome.product.bytes, profile);
    assert.equal(proof.pages, 1);
    assert.match(proof.text, /Paper House/);
  });

  test('reads a text that stands in no file', async () => {
    const { resume, diagnostics } = await read({ path: 'ada.md', content: ADA });
    assert.deepEqual(resume?.['basics'], { name: 'Ada Example' });
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity !== 'note'),
      [],
    );
  });

  test('keeps one browser from request to request', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    await using press = new Press({ tabs: 1 });
    for (const theme of ['classic', 'modern']) {
      for await (const { status } of press.build({ inputs: [join(place.path, 'ada.md')], themes: [theme], out: '-' }))
        assert.equal(status, 'made');
    }
  });

  test('stops when it is told to', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    const stop = new AbortController();
    await using press = new Press({ signal: stop.signal });
    stop.abort();
    await assert.rejects(Array.fromAsync(press.build({ inputs: [join(place.path, 'ada.md')], out: '-' })));
  });

  test('says what kind of failure it is', async () => {
    await assert.rejects(
      build({ inputs: ['no/such/file.md'] }),
      (error) => error instanceof Failure && error.kind === 'input',
    );
    await assert.rejects(read('no/such/file.md'), (error) => error instanceof Failure && error.kind === 'input');
  });
});
