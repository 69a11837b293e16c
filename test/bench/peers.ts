import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../src/print/find-browser.ts';
import type { Bench, Figure } from './bench.ts';
import { inScratch, onesheet } from './package.ts';
import { writeProfiles } from './profiles.ts';
import { type Command, isInstalled, medians, milliseconds, timed } from './timing.ts';

const PEERS = join(import.meta.dirname, 'peers/node_modules/.bin');
const DOCUMENTS = 20;

/** The same words on a page, by whatever else prints them: one document from a cold start, and twenty as fast as each can. */
export const peers: Bench = {
  title: 'peers: one document cold, and twenty in a row',
  skip: existsSync(PEERS) ? undefined : 'the others are not installed: npm install --prefix test/bench/peers',
  run: () =>
    inScratch(async (folder) => {
      const many = join(folder, 'many');
      await writeProfiles(many, DOCUMENTS);
      const names = Array.from({ length: DOCUMENTS }, (_, index) => `profile-${String(index).padStart(2, '0')}`);
      await timed(onesheet('build', many, '-f', 'json,html', '--no-cache', '-o', many));
      const contenders = await contendersFor(many);

      const cold = await medians(
        3,
        contenders.map(({ print }) => print(names.slice(0, 1))),
      );
      const figures: Figure[] = [];
      for (const [index, { name, print, takesMany }] of contenders.entries()) {
        const runs = takesMany ? [print(names)] : names.map((name) => print([name]));
        let time = 0;
        for (const run of runs) time += await timed(run);
        const perMinute = Math.round((DOCUMENTS * 60_000) / time);
        const value = cold[index] ?? NaN;
        figures.push({
          what: `${name} (${perMinute} a minute)`,
          value: milliseconds(value),
          ratio: { value: value / (cold[0] ?? NaN) },
        });
      }
      return figures;
    }),
};

interface Contender {
  readonly name: string;
  /** Whether one start may print many documents. */
  readonly takesMany: boolean;
  readonly print: (names: readonly string[]) => Command;
}

async function contendersFor(folder: string): Promise<readonly Contender[]> {
  const { path, env } = await findBrowser({ env: process.env });
  const node = (name: string, args: readonly string[]): Command => ({
    path: process.execPath,
    args: [join(PEERS, name), ...args],
    cwd: folder,
    env: { ...env, PUPPETEER_EXECUTABLE_PATH: path },
  });
  const launch = JSON.stringify({ executablePath: path, args: ['--no-sandbox'] });
  return [
    {
      name: 'onesheet',
      takesMany: true,
      print: (names) => ({ ...onesheet('build', ...names.map((name) => `${name}.md`), '--no-cache'), cwd: folder }),
    },
    {
      name: `Resumed with jsonresume-theme-even`,
      takesMany: false,
      print: ([name]) =>
        node('resumed', [
          'export',
          `${name}.json`,
          '-t',
          'jsonresume-theme-even',
          '-o',
          `${name}.resumed.pdf`,
          '--puppeteer-arg=--no-sandbox',
        ]),
    },
    {
      name: 'md-to-pdf',
      takesMany: true,
      print: (names) => node('md-to-pdf', [...names.map((name) => `${name}.md`), '--launch-options', launch]),
    },
    ...(isInstalled('weasyprint')
      ? [
          {
            name: 'WeasyPrint, of our page',
            takesMany: false,
            print: ([name]: readonly string[]): Command => ({
              path: 'weasyprint',
              args: [`${name}.html`, `${name}.weasy.pdf`],
              cwd: folder,
            }),
          },
        ]
      : []),
  ];
}
