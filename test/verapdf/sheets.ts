import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { finish } from '../../src/finish/finish.ts';
import { openBrowser } from '../../src/print/browser.ts';
import { print } from '../../src/print/print.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { Report } from '../../src/source/report.ts';
import { BUILT_IN_THEMES } from '../../src/theme/built-in.ts';
import type { Markup } from '../../src/theme/markup.ts';
import { MAIN } from '../e2e/command.ts';
import { composed } from '../themes/examine.ts';
import { FIXTURES } from '../themes/fixtures.ts';
import { ODD_PAGES } from './odd-pages.ts';

const root = join(import.meta.dirname, '..', '..');

/** Prints every theme × the sample profiles, and the seeds and samples that lie beside this checkout; gives the files. */
export async function profileSheets(folder: string): Promise<readonly string[]> {
  const beside = ['seeds', 'corpus/samples'].map((name) => join(root, '..', 'shared', name));
  const inputs = [join(root, 'profiles'), ...beside.filter((path) => existsSync(path))];
  const options = ['-t', BUILT_IN_THEMES.join(), '-o', folder, '--pages', 'any', '--name', 'Ada Quill', '--no-cache'];
  // Samples that are broken on purpose fail, and leave no sheet.
  await promisify(execFile)(process.execPath, [MAIN, 'build', ...inputs, ...options], {
    maxBuffer: 64 * 1024 * 1024,
  }).catch(() => undefined);
  const sheets = readdirSync(folder).map((name) => join(folder, name));
  const fewest = BUILT_IN_THEMES.length * readdirSync(join(root, 'profiles')).length;
  if (sheets.length < fewest) throw new Error(`${sheets.length} sheets were printed, not ${fewest} or more`);
  return sheets;
}

/** Prints pages that no theme of ours makes; gives the files. */
export async function oddSheets(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const sheets: string[] = [];
  await using browser = openBrowser({ env: process.env, tabs: 1, timeout: 60_000 });
  for (const [name, body] of Object.entries(ODD_PAGES)) {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Odd</title><style>@page { size: A4; margin: 15mm }</style><body>${body}`;
    const markup: Markup = {
      html,
      title: 'Odd',
      lang: 'en',
      paper: 'A4',
      pages: 'any',
      fit: { tightest: 0, loosest: 0 },
    };
    const report = new Report();
    const printed = await browser.withTab((tab) => print(markup, tab, report));
    if (!printed) throw new Error(`${name} was not printed`);
    const { pdf } = await finish(printed, nobody, { date: new Date(0), markup }, report);
    const path = join(folder, `${name}.pdf`);
    await writeFile(path, pdf);
    sheets.push(path);
  }
  return sheets;
}

const nobody: Profile = { basics: { profiles: [], details: [], summary: [] }, sections: [], settings: [] };

/** Prints every theme × the fixtures of the theme kit: scripts, photos, publications, too much and too little. */
export async function fixtureSheets(folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const sheets: string[] = [];
  await using browser = openBrowser({ env: process.env, tabs: 1, timeout: 60_000 });
  for (const theme of BUILT_IN_THEMES) {
    for (const fixture of FIXTURES) {
      const report = new Report();
      const markup = composed({ theme, fixture, paper: 'A4' }, report);
      const printed = await browser.withTab((tab) => print(markup, tab, report));
      if (!printed) throw new Error(`${theme} × ${fixture.name} was not printed`);
      const { pdf } = await finish(printed, fixture.profile, { date: new Date(0), markup }, report);
      const path = join(folder, `${theme}.${fixture.name}.pdf`);
      await writeFile(path, pdf);
      sheets.push(path);
    }
  }
  return sheets;
}
