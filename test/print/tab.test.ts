import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { suite, test } from 'node:test';
import { openBrowser } from '../../src/print/browser.ts';
import { print } from '../../src/print/print.ts';
import { Report } from '../../src/source/report.ts';
import { sheet } from './sheet.ts';

suite('a shown document', () => {
  test('runs no script, reaches no network and no file, and is told on', async () => {
    const visitors: string[] = [];
    const server = createServer((request, response) => {
      visitors.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const there = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      await using browser = openBrowser({ env: process.env, tabs: 1, timeout: 20_000 });
      const report = new Report();
      const extra = `
        <script>document.body.textContent = 'taken over'</script>
        <img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" onload="document.body.textContent = 'taken over'">
        <link rel="preconnect" href="${there}"><link rel="dns-prefetch" href="${there}"><link rel="prefetch" href="${there}/prefetch">
        <link rel="stylesheet" href="${there}/style">
        <style>@import '${there}/import'; @font-face { font-family: F; src: url(${there}/font) } i { font-family: F }</style>
        <i style="background: url(${there}/background)">styled</i>
        <img src="${there}/image"><img src="file:///etc/hostname">
        <iframe src="${there}/frame"></iframe>
        <iframe srcdoc="<img src='${there}/inner'>"></iframe>
        <object data="${there}/object"></object><embed src="${there}/embed">
        <video src="${there}/video" poster="${there}/poster"></video>
        <svg width="9" height="9"><image href="${there}/svg" width="9" height="9"/><use href="${there}/use#a"/></svg>
        <meta http-equiv="refresh" content="0; url=${there}/refresh">`;
      const printed = await browser.withTab(async (tab) => {
        const printed = await print(sheet(2, { extra }), tab, report);
        const words = await tab.evaluate(
          () => (globalThis as unknown as { document: { body: { innerText: string } } }).document.body.innerText,
          0,
        );
        assert.match(words, /Odile Marchetti/);
        return printed;
      });
      assert.equal(printed?.pages, 1);
      assert.deepEqual(visitors, []);
      const blocked = report.diagnostics.filter(({ code }) => code === 'blocked-request').map(({ message }) => message);
      for (const what of ['style', 'import', 'background', 'image', 'frame', 'inner', 'svg']) {
        assert.ok(
          blocked.some((message) => message.includes(`${there}/${what}\``)),
          `${what} is not in ${blocked.join('\n')}`,
        );
      }
      assert.ok(blocked.some((message) => message.includes('file:///etc/hostname')));
    } finally {
      server.close();
    }
  });

  test('tells of fonts and images that can not be read', async () => {
    await using browser = openBrowser({ env: process.env, tabs: 1, timeout: 20_000 });
    const report = new Report();
    const extra = `<style>@font-face { font-family: Broken; src: url(data:font/woff2;base64,AAAA) } b { font-family: Broken }</style>
      <b>bold</b><img alt="A portrait" src="data:image/png;base64,AAAA">`;
    await browser.withTab((tab) => print(sheet(2, { extra }), tab, report));
    assert.deepEqual(
      report.diagnostics.map(({ code, message }) => [code, message]),
      [
        ['broken-font', 'a face of the font `Broken` can’t be read; another stands in for it'],
        ['broken-image', 'the image `A portrait` can’t be read'],
      ].map(([code, message]) => [code, message?.replaceAll('’', "'")]),
    );
  });
});
