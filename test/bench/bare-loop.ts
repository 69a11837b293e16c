import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'puppeteer';

/* The least that prints a folder of pages: node bare-loop.ts <browser> <tabs> <folder of html> <folder for pdf> */

const [browserPath = '', tabs = '1', pages = '', out = ''] = process.argv.slice(2);
const browser = await launch({
  executablePath: browserPath,
  headless: 'shell',
  args: ['--no-sandbox', '--font-render-hinting=none'],
});
const waiting = (await readdir(pages)).sort();
await Promise.all(
  Array.from({ length: Number(tabs) }, async () => {
    const page = await browser.newPage();
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      await page.setContent(await readFile(join(pages, name), 'utf8'));
      await writeFile(
        join(out, `${name}.pdf`),
        await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true }),
      );
    }
  }),
);
await browser.close();
