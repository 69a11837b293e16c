import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { openBrowser, type Browser } from '../../src/print/browser.ts';
import { picture } from '../../src/print/picture.ts';
import { Report } from '../../src/source/report.ts';
import { BUILT_IN_THEMES } from '../../src/theme/built-in.ts';
import type { PaperName } from '../../src/theme/settings.ts';
import { composed, examine, type Examined, type Sample } from './examine.ts';
import { FIXTURES } from './fixtures.ts';
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

if (values.accept) accept(await sideBySide(['classic', 'modern'], browser), pictureFile('themes'));

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

/** A theme's picture beside the accepted one; with `--accept`, in its place, and larger for the documentation. */
async function comparePicture(theme: string, browser: Browser): Promise<readonly string[]> {
  const reference = fileURLToPath(new URL(`references/${theme}.png`, import.meta.url));
  const small = await photographed(theme, browser, 36);
  if (!values.accept) {
    const difference = differs(small, reference);
    return difference === undefined ? [] : [difference];
  }
  accept(small, reference);
  accept(await photographed(theme, browser, 72), pictureFile(theme));
  return [];
}

function pictureFile(name: string): string {
  return fileURLToPath(new URL(`../../docs/pictures/${name}.png`, import.meta.url));
}

/** Pages on a table, for the README. */
async function sideBySide(themes: readonly string[], browser: Browser): Promise<Uint8Array> {
  const pages = await twoAtATime(themes, (theme) => photographed(theme, browser, 96));
  const images = pages.map((png) => `<img src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`);
  const style = 'margin:0;padding:16px;background:#d9dce0;display:flex;gap:16px;width:816px';
  const html = `<body style="${style}"><style>img{width:400px;box-shadow:0 1px 6px #0003}</style>${images.join('')}</body>`;
  return await browser.withTab(async (tab) => {
    await tab.show(html);
    return await tab.screenshot({ width: 848, height: 598 }, 1.5);
  });
}

async function photographed(theme: string, browser: Browser, dpi: number): Promise<Uint8Array> {
  const fixture = FIXTURES.find(({ name }) => name === (SHOWN[theme] ?? 'engineer'));
  if (!fixture) throw new Error(`there is no fixture to show ${theme} with`);
  const report = new Report();
  const markup = composed({ theme, fixture, paper: 'A4' }, report);
  const taken = await browser.withTab((tab) => picture(markup, tab, dpi, report));
  if (!taken) throw new Error(`${theme} can not be printed`);
  return taken.png;
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
