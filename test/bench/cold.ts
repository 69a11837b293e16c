import { join } from 'node:path';
import { browserCandidates } from '../../src/print/find-browser.ts';
import { type FoundBrowser, isUsable } from '../../src/print/found-browser.ts';
import type { Bench } from './bench.ts';
import { inScratch, onesheet, PROFILE } from './package.ts';
import { medians, milliseconds, timed } from './timing.ts';

/** A profile to a PDF on disk, from nothing, against what the browser alone takes for the finished page. */
export async function cold(): Promise<Bench> {
  const { shell, embedded } = await shells();
  return {
    title: 'cold `onesheet build one.md` against Chromium’s own `--print-to-pdf` of the same page',
    skip: shell ? undefined : 'there is no installed headless shell (the embedded one has no `--print-to-pdf`)',
    run: () =>
      inScratch(async (folder) => {
        const page = join(folder, 'page.html');
        const build = (...args: readonly string[]) => onesheet('build', PROFILE, '--no-cache', ...args);
        await timed(build('-f', 'html', '-o', page));
        const output = (name: string) => join(folder, `${name}.pdf`);
        const commands = [
          {
            path: shell!.path,
            args: ['--headless', '--no-sandbox', '--no-pdf-header-footer', `--print-to-pdf=${output('bare')}`, page],
          },
          build('--browser', shell!.path, '-o', output('same')),
          ...(embedded ? [build('--browser', embedded.path, '-o', output('embedded'))] : []),
        ];
        // The embedded one finds its libraries where the system has none.
        const env = { LD_LIBRARY_PATH: embedded?.env?.['LD_LIBRARY_PATH'] };
        const [bare = NaN, same = NaN, own] = await medians(
          10,
          commands.map((command, index) => (index === 2 ? { ...command, env } : command)),
        );
        return [
          { what: 'chromium --print-to-pdf', value: milliseconds(bare) },
          {
            what: 'onesheet build, same browser',
            value: milliseconds(same),
            ratio: { value: same / bare, goal: { most: 1.6 } },
          },
          ...(own === undefined
            ? []
            : [{ what: 'onesheet build, embedded browser', value: milliseconds(own), ratio: { value: own / bare } }]),
        ];
      }),
  };
}

/** The installed headless shell, and the embedded one. */
async function shells(): Promise<{ readonly shell?: FoundBrowser; readonly embedded?: FoundBrowser }> {
  const found: FoundBrowser[] = [];
  for await (const candidate of browserCandidates({ env: process.env })) if (isUsable(candidate)) found.push(candidate);
  const shell = found.find(({ origin, headlessShell }) => headlessShell && origin !== 'embedded');
  const embedded = found.find(({ origin }) => origin === 'embedded');
  return { ...(shell && { shell }), ...(embedded && { embedded }) };
}
