import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../../src/print/find-browser.ts';
import { onesheet } from './package.ts';
import { type Command, timed } from './timing.ts';

/** The least that prints the same pages: a Puppeteer loop over finished HTML, which is made here, with so many tabs. */
export async function bareLoop(profiles: string, folder: string): Promise<(tabs: number) => Command> {
  const [pages, out] = [join(folder, 'pages'), join(folder, 'bare')];
  await timed(onesheet('build', profiles, '--no-cache', '--reporter', 'json', '-f', 'html', '-o', pages));
  await mkdir(out);
  const { path, env } = await findBrowser({ env: process.env });
  return (tabs) => ({
    path: process.execPath,
    args: [join(import.meta.dirname, 'bare-loop.ts'), path, String(tabs), pages, out],
    ...(env && { env }),
  });
}
