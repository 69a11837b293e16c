import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import { type Browser, openBrowser } from '../../src/print/browser.ts';
import type { PageDocument, PageElement, PageStyle } from '../../src/print/page-world.ts';
import { type Print, print } from '../../src/print/print.ts';
import { Report } from '../../src/source/report.ts';
import type { Markup } from '../../src/theme/markup.ts';
import { pdfText } from '../pdf-text.ts';
import { sheet } from './sheet.ts';

const open = (): Browser => openBrowser({ env: process.env, tabs: 1, timeout: 20_000 });

async function printed(browser: Browser, markup: Markup): Promise<{ print: Print | undefined; report: Report }> {
  const report = new Report();
  return { print: await browser.withTab((tab) => print(markup, tab, report)), report };
}

/** Lengths from a nearly empty page to more than two. */
const LENGTHS = [1, 8, 14, 18, 22, 25, 28, 31, 34, 40, 46, 52, 58, 70];

suite('print', () => {
  test('fills one page, from as open as the theme allows to as tight', async () => {
    await using browser = open();
    let before = Infinity;
    for (const length of LENGTHS) {
      const { print, report } = await printed(browser, sheet(length));
      assert.ok(print);
      assert.equal((await PDFDocument.load(print.pdf)).getPageCount(), print.pages);
      if (print.fit.over === 0) {
        assert.equal(print.pages, 1, `${length} paragraphs`);
        assert.ok(print.fit.value <= before, 'the more there is, the tighter it gets');
        before = print.fit.value;
        assert.deepEqual(report.diagnostics, []);
      } else {
        assert.ok(print.pages > 1);
        assert.deepEqual(
          report.diagnostics.map(({ code }) => code),
          ['more-than-one-page'],
        );
      }
    }
    assert.ok(before < -0.5, 'some were tightened');
  });

  test('shows the media that a document is meant for, one after the other in one tab', async () => {
    await using browser = open();
    const only = '<style>@media print { .s { display: none } } @media screen { .p { display: none } }</style>';
    const extra = `${only}<p class="s">on screens</p><p class="p">on paper</p>`;
    const seen: string[] = [];
    for (const media of [undefined, 'screen', undefined] as const) {
      const { print } = await printed(browser, sheet(1, { extra, ...(media && { media }) }));
      const text = (await pdfText(print!.pdf)).join('');
      seen.push(text.includes('on paper') ? 'paper' : 'screen');
      assert.notEqual(text.includes('on paper'), text.includes('on screens'));
    }
    assert.deepEqual(seen, ['paper', 'screen', 'paper']);
  });

  test('leaves little room at the foot of a page that it opened or tightened', async () => {
    await using browser = open();
    for (const length of [15, 18, 25, 31]) {
      const filled = await browser.withTab(async (tab) => {
        const { fit } = (await print(sheet(length), tab, new Report()))!;
        assert.ok(Math.abs(fit.value) < 1, `${length} paragraphs need ${fit.value}`);
        return tab.evaluate(filledInPage, 0);
      });
      assert.ok(filled > 0.96 && filled < 1, `${length} paragraphs fill ${filled}`);
    }
  });

  test('keeps a promise of pages, or says what is too much and prints nothing', async () => {
    await using browser = open();
    const kept = await printed(browser, sheet(60, { pages: 2 }));
    assert.ok(kept.print?.pages === 2);
    assert.deepEqual(kept.report.diagnostics, []);

    const broken = await printed(browser, sheet(60, { pages: 1 }));
    assert.ok(broken.print === undefined);
    const [error] = broken.report.diagnostics;
    assert.equal(error?.code, 'too-many-pages');
    assert.match(
      error?.message ?? '',
      /^the profile does not fit on one page: .* about \d+ lines \(\d+ % of a page\) too much$/,
    );
    const long = await printed(browser, sheet(300, { pages: 1 }));
    assert.match(long.report.diagnostics[0]?.message ?? '', / about \d+ lines \(\d\.\d pages\) too much$/);
  });

  test('lets a profile run where any number of pages is right', async () => {
    await using browser = open();
    const { print, report } = await printed(browser, sheet(110, { pages: 'any' }));
    assert.ok(print && print.pages >= 3);
    assert.deepEqual(report.diagnostics, []);
  });

  test('goes no further than the smallest legible type', async () => {
    await using browser = open();
    const { print } = await printed(browser, sheet(34, { fit: { tightest: -0.2, loosest: 1 } }));
    assert.ok(print && print.fit.value >= -0.2 && print.fit.bodySize >= 9.7 - 0.01);
  });

  test('prints on the paper that was asked for, margins on every page', async () => {
    await using browser = open();
    const { print } = await printed(browser, sheet(60));
    const pdf = await PDFDocument.load(print!.pdf);
    for (const page of pdf.getPages()) {
      const { width, height } = page.getSize();
      assert.ok(Math.abs(width - 595.28) <= 1 && Math.abs(height - 841.89) <= 1, `${width} × ${height}`);
    }
  });

  test('tells of what is wider than the page, since Chromium shrinks everything for it', async () => {
    await using browser = open();
    const { report } = await printed(
      browser,
      sheet(5, { extra: '<table style="width: 200mm"><tr><td>A wide table</td></tr></table>' }),
    );
    assert.deepEqual(
      report.diagnostics.map(({ code, message }) => [code, message]),
      [['too-wide', '`A wide table` is wider than the page; all of it is printed at 85 % of its size']],
    );
  });

  test('prints a document that knows nothing of the fit as it is', async () => {
    await using browser = open();
    const html = '<!doctype html><title>Foreign</title><style>p { break-after: page }</style><p>One</p><p>Two</p>';
    const { print } = await printed(browser, { ...sheet(0), html, fit: { tightest: 0, loosest: 0 }, pages: 'any' });
    assert.equal(print?.pages, 2);
    assert.equal(print?.fit.value, 0);
  });
});

/** How much of the page between its margins the text takes. */
function filledInPage(): number {
  const { document, getComputedStyle } = globalThis as unknown as {
    document: PageDocument;
    getComputedStyle: (element: PageElement) => PageStyle;
  };
  const pixels = (name: string) => parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name));
  const room = pixels('--paper-height') - pixels('--margin-top') - pixels('--margin-bottom');
  return document.body.getBoundingClientRect().height / room;
}
