import { availableParallelism } from 'node:os';
import { buffer } from 'node:stream/consumers';
import type { FinishingThread } from '../finish/finishing-thread.ts';
import { type Browser, openBrowser } from '../print/browser.ts';
import { type Disk, realDisk } from '../source/disk.ts';
import { THEMES_FOLDER } from '../theme/built-in.ts';
import type { Supply } from './load.ts';
import type { Outcome } from './outcome.ts';
import type { Plan } from './plan.ts';
import type { BuildRequest } from './request.ts';

export interface PressOptions {
  /** The Chromium to use; by default what `ONESHEET_BROWSER` names, else the embedded one, else what is installed. */
  readonly browser?: string;
  /** The web socket of a Chromium that runs elsewhere, instead of one of ours. */
  readonly browserEndpoint?: string;
  /** How many documents are printed at once; as many as there are cores, at most 4, by default. */
  readonly tabs?: number;
  /** How long one document may take, in milliseconds; 30,000 by default. */
  readonly timeout?: number;
  /** A folder in which results are kept, so that what has not changed is not printed again; none by default. */
  readonly cache?: string;
  /** Stops all work: what is under way rejects with an `interrupted` failure. */
  readonly signal?: AbortSignal;
  /** Told what the user should know of the place: that the browser has no sandbox, that the cache can't be written. */
  readonly notice?: (message: string) => void;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The bytes of the input `-`. */
  readonly stdin?: () => Promise<Uint8Array>;
}

/** More tabs than this do not print more documents a second. */
const MOST_TABS = 4;
const TIMEOUT = 30_000;
/** As many documents are finished here as take about the time in which a thread starts. */
const BEFORE_THREAD = 6;

/**
 * Prints profiles, one request after another, with one browser that is started when it is first needed and ended with the press:
 *
 *     await using press = new Press();
 *     for await (const outcome of press.build({ inputs: ['profiles'], themes: ['classic', 'modern'] })) …
 */
export class Press implements AsyncDisposable {
  readonly #browser: Browser;
  readonly #supply: Supply;
  readonly #tabs: number;
  readonly #options: PressOptions;
  #thread: FinishingThread | undefined;

  constructor(options: PressOptions = {}) {
    this.#options = options;
    this.#tabs = options.tabs ?? Math.min(availableParallelism(), MOST_TABS);
    this.#supply = {
      disk: realDisk(),
      stdin: options.stdin ?? (() => buffer(process.stdin)),
      ...(options.signal && { signal: options.signal }),
    };
    this.#browser = openBrowser({
      path: options.browser,
      endpoint: options.browserEndpoint,
      env: options.env ?? process.env,
      tabs: this.#tabs,
      timeout: options.timeout ?? TIMEOUT,
      ...(options.notice && { notice: options.notice }),
    });
  }

  /** Starts the browser now, so that it boots while something else is done. Settles when its process is there, or none is to be had. */
  warm(): Promise<void> {
    return this.#browser.warm();
  }

  /** The jobs of a request: what would be made, and where. Rejects with a `usage` failure where two would write one file. */
  async plan(request: BuildRequest): Promise<Plan> {
    const { planOf } = await import('./plan.ts');
    return planOf(request, this.#supply);
  }

  /**
   * Does the jobs of a request, or of one that is planned already, and yields what became of each, in their order. A job that
   * fails stops none; what makes all of them impossible is thrown: a `Failure` of the kinds `usage`, `input`, `browser` or
   * `interrupted`.
   */
  async *build(asked: BuildRequest | Plan): AsyncGenerator<Outcome, void, undefined> {
    const [{ wishesOf }, { run }] = await Promise.all([import('./request.ts'), import('./run.ts')]);
    const plan = 'request' in asked ? asked : await this.plan(asked);
    const cache = await this.#openCache();
    const many = plan.length > BEFORE_THREAD;
    if (many) await this.#openThread();
    const world = {
      ...this.#supply,
      browser: this.#browser,
      tabs: this.#tabs,
      now: new Date(),
      ...(cache && { cache }),
      ...(this.#thread && { thread: this.#thread }),
      ...(many && (await forMany(this.#supply.disk))),
    };
    try {
      yield* run(plan, await wishesOf(plan.request, this.#supply), world);
    } finally {
      await cache?.close();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser[Symbol.asyncDispose]();
    await this.#thread?.[Symbol.asyncDispose]();
  }

  async #openThread(): Promise<void> {
    const { openFinishingThread } = await import('../finish/finishing-thread.ts');
    this.#thread ??= openFinishingThread(BEFORE_THREAD);
  }

  async #openCache() {
    const folder = this.#options.cache;
    if (folder === undefined) return undefined;
    const { openCache } = await import('./cache/cache.ts');
    return openCache({
      folder,
      disk: this.#supply.disk,
      browser: () => this.#browser.identity(),
      notice: this.#options.notice ?? (() => {}),
    });
  }
}

/** What many documents have in common is loaded and read once for all of them. */
async function forMany(disk: Disk) {
  const [{ themeShelf }, { rememberingInstalled }] = await Promise.all([
    import('./theme-shelf.ts'),
    import('../source/installed-disk.ts'),
  ]);
  return { loadTheme: themeShelf(), disk: rememberingInstalled(disk, [THEMES_FOLDER]) };
}
