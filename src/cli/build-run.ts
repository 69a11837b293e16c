import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isPrinted } from '../batch/jobs.ts';
import { openBrowser } from '../print/browser.ts';
import type { BuildOptions } from './build.ts';
import type { Session } from './session.ts';

/** Does what `onesheet build` was asked to. Chromium boots first, and while it does, everything else is loaded. */
export async function build(args: readonly string[], options: BuildOptions, session: Session): Promise<void> {
  const formats = options.format ?? ['pdf'];
  const tabs = options.jobs ?? Math.min(availableParallelism(), 4);
  await using browser = openBrowser({
    path: options.browser,
    env: session.env,
    tabs,
    timeout: options.timeout * 1000,
    notice: (message) => session.terminal.say(`note: ${message}`),
  });
  // Where there is a cache, all may be in it.
  if (formats.some(isPrinted) && !(options.cache && existsSync(options.cacheDir))) browser.warm();

  const { deliver } = await import('./deliver.ts');
  await deliver({ args, options, formats, tabs, browser, session });
}
