import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { realDisk } from '../../../src/source/disk.ts';
import { Report } from '../../../src/source/report.ts';
import { Source } from '../../../src/source/source.ts';
import { composeJsonResume } from '../../../src/theme/json-resume/compose-json-resume.ts';
import { loadTheme } from '../../../src/theme/load.ts';
import type { Markup } from '../../../src/theme/markup.ts';
import type { RenderSettings } from '../../../src/theme/settings.ts';
import { engineer } from '../people.ts';

const PUBLISHED = ['even', 'elegant', 'flat', 'kendall', 'macchiato', 'stackoverflow'];

async function composed(
  name: string,
  options: RenderSettings['options'] = {},
): Promise<{ markup: Markup | undefined; report: Report }> {
  const report = new Report();
  const disk = realDisk();
  const theme = loadTheme(name, disk, report);
  assert.equal(theme?.kind, 'json-resume');
  const settings: RenderSettings = { paper: 'Letter', pages: 'any', minFont: 8.5, options };
  const context = { disk, source: new Source('me.md', '') };
  const markup =
    theme?.kind === 'json-resume' ? await composeJsonResume(engineer, theme, settings, context, report) : undefined;
  return { markup, report };
}

/** What the work gives with a theme of one module, in a folder of its own. */
async function withModule(code: string, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'theme-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{"name":"jsonresume-theme-own","type":"module","main":"index.js"}');
    writeFileSync(join(folder, 'index.js'), code);
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

suite('JSON Resume themes', () => {
  for (const name of PUBLISHED) {
    test(`${name}: renders the profile`, async () => {
      const { markup, report } = await composed(`jsonresume-theme-${name}`);
      assert.deepEqual(report.diagnostics, []);
      for (const words of ['Mirela Anastasova', 'Kestrel Instruments', 'Firmware engineer']) {
        assert.ok(markup?.html.includes(words), words);
      }
      assert.match(markup?.html ?? '', /@page \{ size: 215\.9mm 279\.4mm; margin: /);
    });
  }

  test('are found without the prefix, below the built-in ones', () => {
    const found = loadTheme('even', realDisk(), new Report());
    assert.equal(found?.kind === 'json-resume' && found.name, 'jsonresume-theme-even');
    assert.equal(loadTheme('classic', realDisk(), new Report())?.kind, 'onesheet');
  });

  test('take their margins along', async () => {
    const { markup } = await composed('stackoverflow');
    assert.match(markup?.html ?? '', /margin: 0\.8cm 0\.8cm 0\.8cm 0\.8cm/);
  });

  test('have no options', async () => {
    const { markup, report } = await composed('even', { accent: '#fff' });
    assert.equal(markup, undefined);
    assert.deepEqual(
      report.diagnostics.map(({ code }) => code),
      ['wrong-option'],
    );
  });

  test('may be a folder, and may promise their HTML', async () => {
    await withModule(
      'export const render = async ({ basics }) => `<html lang="bg"><head></head><h1>${basics.name}</h1>`',
      async (folder) => {
        const { markup } = await composed(folder);
        assert.match(markup?.html ?? '', /<head><style>@page .*<h1>Mirela Anastasova<\/h1>/);
        assert.equal(markup?.lang, 'bg');
      },
    );
  });

  test('say what is wrong with them', async () => {
    const codes = async (folder: string): Promise<readonly (readonly string[])[]> =>
      (await composed(folder)).report.diagnostics.map(({ code, message }) => [code, message]);
    await withModule('export const render = () => { throw new Error("no hat") }', async (folder) =>
      assert.deepEqual(await codes(folder), [['json-resume-theme', '`jsonresume-theme-own` failed: `no hat`']]),
    );
    await withModule('export const rend = 1', async (folder) =>
      assert.deepEqual(await codes(folder), [
        ['json-resume-theme', '`jsonresume-theme-own` exports no function `render`'],
      ]),
    );
    await withModule('export const render = () => 7', async (folder) =>
      assert.deepEqual(await codes(folder), [['json-resume-theme', '`jsonresume-theme-own` gave no HTML']]),
    );
  });
});
