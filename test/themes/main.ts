import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { openBrowser, type Browser } from '../../src/print/browser.ts';
import { Report } from '../../src/source/report.ts';
import { BUILT_IN_THEMES } from '../../src/theme/built-in.ts';
import type { Markup } from '../../src/theme/markup.ts';
import type { PaperName } from '../../src/theme/settings.ts';
import { composed, examine, type Examined, type Sample } from './examine.ts';
import { FIXTURES } from './fixtures.ts';
import { onTable, photographed } from './photographs.ts';
import { accept, differs } from './reference.ts';

/*
 * The theme kit: every theme × fixture × paper is printed and examined, and a small picture of each theme is
 * compared with the one that was accepted.
 *
 *   npm run themes                          everything
 *   npm run themes -- --theme swiss         one theme (repeatable)
 *   npm run themes -- --fixture photo       one fixture (repeatable)
 *   npm run themes -- --accept              keep today's pictures as references, and make those of the documentation
 */
const PAPERS: readonly PaperName[] = ['A4', 'Letter'];

/** Which fixture shows a theme best, where it is not the first. */
const SHOWN: Readonly<Record<string, string>> = { academic: 'publications', compact: 'long', sidebar: 'photo' };

const { values } = parseArgs({
  options: {
    theme: { type: 'string', multiple: true, default: [...BUILT_IN_THEMES] },
    fixture: { type: 'string', multiple: true, default: FIXTURES.map(({ name }) => name) },
    accept: { type: 'boolean', default: false },
  },
});

await using browser = openBrowser({ env: process.env, tabs: 2, timeout: 60_000 });
const fixtures = FIXTURES.filter(({ name }) => values.fixture.includes(name));
const samples = values.theme.flatMap((theme) =>
  fixtures.flatMap((fixture) => PAPERS.map((paper): Sample => ({ theme, fixture, paper }))),
);
const examined = await twoAtATime(samples, (sample) => examine(sample, browser));
const pictured = await twoAtATime(values.theme, (theme) => comparePicture(theme, browser));

if (values.accept) accept(await onTable(['classic', 'modern'].map(shownIn), browser), pictureFile('themes'));

for (const result of examined)
  say(`${result.theme} × ${result.fixture.name} × ${result.paper}`, result.faults, summary(result));
for (const [index, theme] of values.theme.entries()) say(`${theme} beside its reference`, pictured[index] ?? []);
const failed =
  examined.filter(({ faults }) => faults.length > 0).length + pictured.filter((faults) => faults.length > 0).length;
console.log(`${examined.length + pictured.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function summary({ pages, fit }: Examined): string {
  return `${pages} ${pages === 1 ? 'page' : 'pages'}, fit ${fit}`;
}

function say(what: string, faults: readonly string[], detail = ''): void {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${what}${detail === '' ? '' : ` (${detail})`}`);
  for (const fault of faults) console.log(`    ${fault}`);
}

/** A theme's picture beside the accepted one; with `--accept`, in its place, and on a table for the documentation. */
async function comparePicture(theme: string, browser: Browser): Promise<readonly string[]> {
  const reference = fileURLToPath(new URL(`references/${theme}.png`, import.meta.url));
  const markup = shownIn(theme);
  const small = await photographed(markup, browser, 36);
  if (!values.accept) {
    const difference = differs(small, reference);
    return difference === undefined ? [] : [difference];
  }
  accept(small, reference);
  accept(await onTable([markup], browser), pictureFile(theme));
  return [];
}

function pictureFile(name: string): string {
  return fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url));
}

/** The page that shows a theme best. */
function shownIn(theme: string): Markup {
  const fixture = FIXTURES.find(({ name }) => name === (SHOWN[theme] ?? 'engineer'));
  if (!fixture) throw new Error(`there is no fixture to show ${theme} with`);
  return composed({ theme, fixture, paper: 'A4' }, new Report());
}

async function twoAtATime<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = [...items.entries()];
  const run = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all([run(), run()]);
  return results;
}
