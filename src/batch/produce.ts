import { setImmediate as others } from 'node:timers/promises';
import type { FinishingThread } from '../finish/finishing-thread.ts';
import type { Browser } from '../print/browser.ts';
import { dress, fit, photograph, press, understand } from '../pipeline.ts';
import { toJsonResume } from '../profile/json-resume.ts';
import type { Profile } from '../profile/profile.ts';
import type { Report } from '../source/report.ts';
import { plainText } from '../theme/plain-text.ts';
import type { loadTheme } from '../theme/load.ts';
import type { Job } from './jobs.ts';
import type { Cache } from './cache/cache.ts';
import { load, type Supply } from './load.ts';
import type { Product } from './product.ts';
import type { Wishes } from './wishes.ts';

/** The outside that jobs need. */
export interface World extends Supply {
  readonly cache?: Cache;
  readonly browser: Browser;
  /** Where many documents wear the same theme. */
  readonly loadTheme?: typeof loadTheme;
  /** Where many documents are finished. */
  readonly thread?: FinishingThread;
  /** How many documents are printed at once. */
  readonly tabs: number;
  readonly now: Date;
}

/** Carries one job through as much of the pipeline as its format needs. */
export async function produce(job: Job, wishes: Wishes, world: World, report: Report): Promise<Product | undefined> {
  report.take(wishes.told);
  const source = await load(job.input.path, world, report);
  await chromiumHeard();
  const profile = source && understand(source, wishes.amendments, world.disk, report);
  if (!profile || report.hasErrors) return undefined;
  await chromiumHeard();
  if (job.format === 'json') return encoded(`${JSON.stringify(toJsonResume(profile), null, 2)}\n`);

  if (job.format === 'txt')
    return encoded(plainText(profile, wishes.settings.lang ?? profile.lang ?? 'en', world.disk));

  const settings = job.theme === undefined ? wishes.settings : { ...wishes.settings, theme: job.theme };
  const markup = await dress(profile, source, settings, world.disk, report, world.loadTheme);
  if (!markup || report.hasErrors) return undefined;
  if (job.format === 'html') {
    const fitted = await fit(markup, world, report);
    return fitted && { ...encoded(fitted.html), pages: fitted.pages, fit: fitted.fit };
  }

  if (job.format === 'png') {
    const taken = await photograph(markup, wishes.dpi, world, report);
    return taken && { bytes: taken.png, pages: taken.pages, fit: taken.fit };
  }

  const date = wishes.date ?? world.disk.modified(job.input.path) ?? world.now;
  const { embed } = wishes;
  const stamp = { date, source, embed, ...(world.thread && { thread: world.thread }) };
  const artifact = await press(markup, profile, stamp, world, report);
  if (artifact && wishes.check) await check(artifact.pdf, profile, job.theme, report);
  return artifact && { bytes: artifact.pdf, pages: artifact.pages, fit: artifact.fit };
}

/**
 * Lets Chromium, which boots meanwhile, be heard and answered: it opens its first tab in steps, and waits for a word
 * from here after each. A turn of the event loop hears it, and another sees the answer off.
 */
async function chromiumHeard(): Promise<void> {
  await others();
  await others();
}

/** Proves a PDF as `onesheet check` would. */
async function check(pdf: Uint8Array, profile: Profile, theme: string | undefined, report: Report): Promise<void> {
  const [{ prove }, { reportProof }] = await Promise.all([
    import('../proof/prove.ts'),
    import('../proof/report-proof.ts'),
  ]);
  reportProof(await prove(pdf, { profile }), theme, report);
}

function encoded(text: string): Product {
  return { bytes: new TextEncoder().encode(text) };
}
