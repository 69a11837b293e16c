import assert from 'node:assert/strict';
import { once } from 'node:events';
import { symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFRawStream } from 'pdf-lib';
import { pdfText } from '../pdf-text.ts';
import { onesheet, workplace } from '../e2e/command.ts';

/** A red square as a PNG. */
const SQUARE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAIAQMAAAD+wSzIAAAAA1BMVEX/AAAZ4gk3AAAAC0lEQVQI12NgQAUAABAAAaHFIcEAAAAASUVORK5CYII=',
  'base64',
);

/** A server on this machine that counts who asks. */
async function listener() {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(SQUARE);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    asked,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** All that stands in a PDF, with its streams unpacked. */
async function everythingIn(pdf: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => {
      if (!(object instanceof PDFRawStream)) return object.toString();
      const bytes = Buffer.from(object.contents);
      try {
        return object.dict.toString() + inflateSync(bytes).toString('latin1');
      } catch {
        return object.dict.toString() + bytes.toString('latin1');
      }
    })
    .join('\n');
}

suite('a profile can only become ink', () => {
  test('no script runs, nothing is fetched, no link leads to a program or a file, no path of this machine stands in the PDF', async () => {
    await using network = await listener();
    await using place = await workplace({
      'cv/me.md': `---
name: "Eve <script>document.title='owned'</script>"
image: ${network.url}/photo.png
---

<script>fetch('${network.url}/script')</script>
<img src="${network.url}/img.png" onerror="fetch('${network.url}/onerror')">
<iframe src="${network.url}/frame"></iframe>
<link rel="stylesheet" href="${network.url}/style.css">
<style>@import url(${network.url}/import.css); body { background: url(${network.url}/background.png) }</style>
<object data="file:///etc/hostname"></object>
![remote](${network.url}/markdown.png) ![local](file:///etc/hostname)

I bind books. [run me](javascript:alert(1)) and [read me](file:///etc/passwd), [data](data:text/html,<script>1</script>) or [fine](https://example.org/fine).

## Experience

### Binder "><img src=x onerror=alert(1)>
**Paper House Ltd** | 2019 - 2022

- <%= process.env.HOME %> and {{ constructor.constructor('return process')() }}
`,
    });
    const run = await onesheet(['cv/me.md', '-o', '-', '--embed', 'none'], { cwd: place.path });
    assert.equal(run.code, 0, run.stderr);
    assert.deepEqual(network.asked, []);
    const all = await everythingIn(run.bytes);
    assert.match(all, /https:\/\/example\.org\/fine/);
    assert.doesNotMatch(all, /javascript:|file:|data:text|\/etc\/|JavaScript|\/Launch/);
    assert.ok(!all.includes(place.path) && !all.includes(process.env['HOME'] ?? '/nowhere'));
    const text = (await pdfText(run.bytes)).join('\n');
    assert.match(text, /run me/);
    assert.doesNotMatch(text, /root:/);
    assert.match(text, /Eve/);
  });

  test('no file outside its folder is read, by path or by link', async () => {
    await using place = await workplace({ 'secret/photo.png': SQUARE, 'cv/inside.png': SQUARE });
    await symlink(join(place.path, 'secret'), join(place.path, 'cv', 'link'));
    for (const image of ['../secret/photo.png', 'link/photo.png', join(place.path, 'secret/photo.png')]) {
      await writeFile(join(place.path, 'cv/me.md'), `---\nname: Eve\nimage: ${image}\n---\n\nI bind books.\n`);
      const run = await onesheet(['cv/me.md', '-o', '-', '--no-cache'], { cwd: place.path });
      assert.equal(run.code, 0, run.stderr);
      assert.match(run.stderr, /me\.md.*warning\[[a-z-]+\]/, image);
      assert.doesNotMatch(await everythingIn(run.bytes), /\/Subtype \/Image/, image);
    }
    await writeFile(join(place.path, 'cv/me.md'), '---\nname: Eve\nimage: inside.png\n---\n\nI bind books.\n');
    const run = await onesheet(['cv/me.md', '-o', '-', '--no-cache'], { cwd: place.path });
    assert.match(await everythingIn(run.bytes), /\/Subtype \/Image/);
  });

  test('no program, script or theme of code is named by it', async () => {
    for (const settings of [
      'browser: /bin/sh',
      'theme: ../theme',
      'theme: jsonresume-theme-even',
      'out: /tmp/x',
      'options: { accent: "red; } body { display: none" }',
    ]) {
      await using place = await workplace({
        'me.md': `---\nname: Eve\nonesheet:\n  ${settings}\n---\n\nI bind books.\n`,
      });
      const run = await onesheet(['me.md'], { cwd: place.path });
      assert.equal(run.code, 1, settings);
      assert.match(run.stderr, /^me\.md:4:\d+: error/m, settings);
    }
  });

  test('front matter that is a program is not run', async () => {
    await using place = await workplace({
      'me.md': '---js\n{ name: (require("fs").writeFileSync("ran", "x"), "Eve") }\n---\n\nI bind books.\n',
    });
    const run = await onesheet(['me.md'], { cwd: place.path });
    assert.equal(run.code, 1);
    assert.match(run.stderr, /me\.md:1:\d+: error/);
  });
});
