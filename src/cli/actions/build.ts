import { existsSync } from 'node:fs';
import { type Format, isPrinted } from '../../batch/jobs.ts';
import type { ReporterKind } from '../../batch/reporters/choose.ts';
import type { Shard } from '../../batch/shard.ts';
import type { Embed } from '../../finish/embed.ts';
import type { PagePromise, PaperName } from '../../theme/settings.ts';
import { type BuildRequest, Press } from '../../index.ts';
import { reproducibleDate } from './date.ts';
import { settings } from './settings.ts';
import type { Session } from '../session.ts';

/** The options of `build`, as Commander gives them. */
export interface BuildOptions {
  readonly theme?: readonly string[];
  readonly out: string;
  readonly format?: readonly Format[];
  readonly paper?: PaperName;
  readonly pages?: PagePromise;
  readonly minFont?: number;
  readonly lang?: string;
  readonly name?: string;
  readonly with?: readonly string[];
  readonly set?: readonly string[];
  readonly jobs?: number;
  readonly embed: Embed;
  readonly check?: true;
  readonly strict?: true;
  readonly dpi: number;
  readonly date?: Date;
  readonly shard?: Shard;
  readonly cache: boolean;
  readonly cacheDir: string;
  readonly reporter?: ReporterKind;
  readonly manifest?: string;
  readonly browser?: string;
  readonly browserEndpoint?: string;
  readonly timeout: number;
}

/** Does what `onesheet build` was asked to. Chromium is started first, and while it boots, everything else is loaded. */
export async function build(args: readonly string[], options: BuildOptions, session: Session): Promise<void> {
  const { env, signal, stdin, terminal } = session;
  await using press = new Press({
    ...(options.browser !== undefined && { browser: options.browser }),
    ...(options.browserEndpoint !== undefined && { browserEndpoint: options.browserEndpoint }),
    ...(options.jobs !== undefined && { tabs: options.jobs }),
    ...(options.cache && { cache: options.cacheDir }),
    timeout: options.timeout * 1000,
    notice: (message) => terminal.say(`note: ${message}`),
    env,
    signal,
    stdin,
  });
  // Where there is a cache, all may be in it.
  const mayBeKept = options.cache && existsSync(options.cacheDir);
  if ((options.format ?? ['pdf']).some(isPrinted) && !mayBeKept) await press.warm();

  const { deliver } = await import('./deliver.ts');
  await deliver(press, requestOf(args, options, session), options, session);
}

function requestOf(args: readonly string[], options: BuildOptions, { env }: Session): BuildRequest {
  const { profile, options: themeOptions } = settings(options.set);
  const date = reproducibleDate(options.date, env);
  return {
    inputs: args.length > 0 ? args : ['profiles'],
    out: options.out,
    dpi: options.dpi,
    embed: options.embed,
    check: options.check === true,
    strict: options.strict === true,
    set: profile,
    settings: {
      ...(options.paper && { paper: options.paper }),
      ...(options.pages !== undefined && { pages: options.pages }),
      ...(options.minFont !== undefined && { minFont: options.minFont }),
      ...(options.lang !== undefined && { lang: options.lang }),
      options: themeOptions,
    },
    ...(options.theme && { themes: options.theme }),
    ...(options.format && { formats: options.format }),
    ...(options.name !== undefined && { name: options.name }),
    ...(options.with && { with: options.with }),
    ...(options.shard && { shard: options.shard }),
    ...(date && { date }),
  };
}
