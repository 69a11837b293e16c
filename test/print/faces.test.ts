import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openBrowser } from '../../src/print/browser.ts';
import { print } from '../../src/print/print.ts';
import { Report } from '../../src/source/report.ts';
import type { Markup } from '../../src/theme/markup.ts';
import { architect, engineer, essayist } from '../theme/people.ts';
import { composeWith } from '../theme/themes-on-disk.ts';
import { sheet } from './sheet.ts';

function composed(...[profile, settings]: Parameters<typeof composeWith>): Markup {
  const { markup } = composeWith(profile, settings);
  assert.ok(markup);
  return markup;
}

/** Another project's page, which names a family that it does not bring along. */
const foreign = sheet(3, { extra: "<style>body { font-family: 'Source Serif 4', monospace }</style>" });
const pages = [
  composed(engineer),
  foreign,
  composed(essayist),
  composed(architect),
  composed(engineer, { lang: 'de' }),
];

suite('the faces of a document', () => {
  test('are the same in a tab that has shown others as in a new one', async () => {
    await using used = openBrowser({ env: process.env, tabs: 1, timeout: 20_000 });
    for (const page of [...pages, ...pages.toReversed()]) {
      await using fresh = openBrowser({ env: process.env, tabs: 1, timeout: 20_000 });
      const [one, other] = await Promise.all([used, fresh].map((browser) => printed(browser, page)));
      assert.deepEqual(one, other, page.title);
    }
  });

  test('are sent once: the next document wears the very same', async () => {
    await using browser = openBrowser({ env: process.env, tabs: 1, timeout: 20_000 });
    const [page] = pages as [Markup];
    await printed(browser, page);
    const marked = await browser.withTab((tab) => tab.evaluate(markInPage, 0));
    assert.ok(marked > 0);
    await printed(browser, page);
    assert.equal(await browser.withTab((tab) => tab.evaluate(markedInPage, 0)), marked);
  });

  test('are sent again where the window is another', async () => {
    await using browser = openBrowser({ env: process.env, tabs: 1, timeout: 20_000 });
    const [page] = pages as [Markup];
    const before = await printed(browser, page);
    await browser.withTab((tab) => tab.evaluate(forgetInPage, 0));
    assert.deepEqual(await printed(browser, page), before);
  });
});

function forgetInPage(): void {
  delete (globalThis as { keptFaces?: unknown }).keptFaces;
}

function markInPage(): number {
  const { keptFaces: kept } = globalThis as unknown as { keptFaces: Map<string, { marked?: true }> };
  for (const face of kept.values()) face.marked = true;
  return kept.size;
}

function markedInPage(): number {
  const { keptFaces: kept } = globalThis as unknown as { keptFaces: Map<string, { marked?: true }> };
  return Array.from(kept.values()).filter(({ marked }) => marked).length;
}

/** A print without what two prints of one page never share. */
async function printed(browser: ReturnType<typeof openBrowser>, page: Markup): Promise<object> {
  const result = await browser.withTab((tab) => print(page, tab, new Report()));
  assert.ok(result);
  const text = Buffer.from(result.pdf).toString('latin1');
  return { ...result, pdf: text.replaceAll(/\/(?:Creation|Mod)Date \([^)]*\)/g, '').replaceAll(/node\d{8}/g, 'node') };
}
