import { once } from 'node:events';
import { factsOf, openPreview } from '../preview/preview.ts';
import { openBrowser } from '../print/browser.ts';
import { realDisk } from '../source/disk.ts';
import { amendmentsOf } from './amendments.ts';
import { settings } from './options.ts';
import type { PreviewOptions } from './preview.ts';
import type { Session } from './session.ts';

const TIMEOUT = 30_000;

/** Serves the preview until somebody asks to stop. */
export async function preview(path: string, options: PreviewOptions, session: Session): Promise<void> {
  const { terminal, env, signal, stdin } = session;
  await using browser = openBrowser({
    path: options.browser,
    env,
    tabs: 1,
    timeout: TIMEOUT,
    notice: (message) => terminal.say(`note: ${message}`),
  });
  browser.warm();
  const disk = realDisk();
  const { profile, options: themeOptions } = settings(options.set);
  await using shown = await openPreview({
    path,
    theme: options.theme?.[0],
    port: options.port,
    wishes: {
      settings: { options: themeOptions },
      amendments: await amendmentsOf({ name: options.name, with: options.with, set: profile }, disk, session),
      dpi: 150,
      embed: 'json',
      check: false,
      strict: false,
    },
    world: { disk, browser, tabs: 1, stdin, now: new Date(), signal },
    printed: (sheet) => {
      for (const diagnostic of sheet.diagnostics) terminal.diagnostic(diagnostic);
      terminal.say(factsOf(sheet));
    },
  });
  terminal.result(`${shown.url}\n`);
  if (!signal.aborted) await Promise.race([once(signal, 'abort'), shown.failed]);
}
