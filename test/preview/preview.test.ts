import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { openPreview } from '../../src/preview/preview.ts';
import type { Sheet } from '../../src/preview/sheet.ts';
import { openBrowser } from '../../src/print/browser.ts';
import { NO_AMENDMENTS } from '../../src/profile/amend.ts';
import { realDisk } from '../../src/source/disk.ts';
import { workplace } from '../e2e/command.ts';
import { pdfText } from '../pdf-text.ts';

const ADA = '# Ada Example\n\n## Experience\n\n### Binder\n**Paper House** | 2019 - 2022\n\n- Bound books\n';

async function begin(path: string) {
  const browser = openBrowser({ env: process.env, tabs: 1, timeout: 30_000 });
  const sheets: Sheet[] = [];
  let heard: () => void = () => {};
  const preview = await openPreview({
    path: join(path, 'ada.md'),
    theme: undefined,
    port: 0,
    wishes: { settings: {}, amendments: NO_AMENDMENTS, told: [], dpi: 150, embed: 'json', check: false, strict: false },
    world: {
      disk: realDisk(),
      browser,
      tabs: 1,
      stdin: () => Promise.reject(new Error('nobody asks')),
      now: new Date(),
    },
    printed: (sheet) => {
      sheets.push(sheet);
      heard();
    },
  });
  const next = (): Promise<void> => new Promise((resolve) => (heard = resolve));
  return {
    url: preview.url,
    sheets,
    next,
    [Symbol.asyncDispose]: async () => {
      await preview[Symbol.asyncDispose]();
      await browser[Symbol.asyncDispose]();
    },
  };
}

const state = async (url: string) =>
  (await fetch(`${url}state.json`)).json() as Promise<{
    theme: string;
    facts: string;
    diagnostics: { line: string }[];
    version: number;
  }>;

suite('the preview', () => {
  test('shows the page, its facts and the PDF', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    await using preview = await begin(place.path);
    const page = await fetch(preview.url);
    assert.match(await page.text(), /ada\.md/);
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.match((await state(preview.url)).facts, /^1 page · [\d.]+ pt · \d+ ms$/);
    assert.equal((await fetch(`${preview.url}sheet.png`)).headers.get('content-type'), 'image/png');
    const pdf = new Uint8Array(await (await fetch(`${preview.url}cv.pdf`)).arrayBuffer());
    assert.match((await pdfText(pdf)).join(''), /Paper House/);
  });

  test('follows a change, also from broken to mended', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    await using preview = await begin(place.path);
    const broken = preview.next();
    await writeFile(join(place.path, 'ada.md'), `---\nx: [\n---\n${ADA}`);
    await broken;
    const wrong = await state(preview.url);
    assert.match(wrong.diagnostics[0]?.line ?? '', /ada\.md:\d+:\d+: error\[/);
    assert.equal((await fetch(`${preview.url}sheet.png`)).status, 200, 'the last good page stays');
    const mended = preview.next();
    await writeFile(join(place.path, 'ada.md'), ADA.replace('Paper', 'Cardboard'));
    await mended;
    const pdf = new Uint8Array(await (await fetch(`${preview.url}cv.pdf`)).arrayBuffer());
    assert.match((await pdfText(pdf)).join(''), /Cardboard House/);
  });

  test('changes the theme when asked to, and to no other than it offers', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    await using preview = await begin(place.path);
    assert.equal((await fetch(`${preview.url}theme`, { method: 'POST', body: 'modern' })).status, 204);
    assert.equal((await state(preview.url)).theme, 'modern');
    assert.equal((await fetch(`${preview.url}theme`, { method: 'POST', body: '../evil' })).status, 400);
  });

  test('is for this machine alone: another host’s name reads nothing', async () => {
    await using place = await workplace({ 'ada.md': ADA });
    await using preview = await begin(place.path);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(`${preview.url}state.json`, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    assert.equal(status, 403);
  });
});
