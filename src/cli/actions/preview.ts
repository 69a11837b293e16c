import { once } from 'node:events';
import { wishesOf } from '../../batch/request.ts';
import { factsOf, openPreview } from '../../preview/preview.ts';
import { openBrowser } from '../../print/browser.ts';
import { realDisk } from '../../source/disk.ts';
import { settings } from './settings.ts';
import type { Session } from '../session.ts';

/** The options of `preview`, as Commander gives them. */
export interface PreviewOptions {
  readonly theme?: readonly string[];
  readonly port: number;
  readonly name?: string;
  readonly with?: readonly string[];
  readonly set?: readonly string[];
  readonly browser?: string;
}

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
  await browser.warm();
  const supply = { disk: realDisk(), stdin };
  const { profile, options: themeOptions } = settings(options.set);
  await using shown = await openPreview({
    path,
    theme: options.theme?.[0],
    port: options.port,
    wishes: await wishesOf(
      {
        inputs: [path],
        settings: { options: themeOptions },
        set: profile,
        ...(options.name !== undefined && { name: options.name }),
        ...(options.with && { with: options.with }),
      },
      supply,
    ),
    world: { ...supply, browser, tabs: 1, now: new Date(), signal },
    printed: (sheet) => {
      for (const diagnostic of sheet.diagnostics) terminal.diagnostic(diagnostic);
      terminal.say(factsOf(sheet));
    },
  });
  terminal.result(`${shown.url}\n`);
  if (!signal.aborted) await Promise.race([once(signal, 'abort'), shown.failed]);
}
