import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../source/failure.ts';
import { type Environment, findBrowser } from './find-browser.ts';
import type { FoundBrowser } from './found-browser.ts';
import { discard, soundTab, succeed } from './idle-tabs.ts';
import { interruption, Limits, untilAborted } from './limits.ts';
import { launch } from './launch.ts';
import type { RunningBrowser } from './running-browser.ts';
import type { Tab } from './tab.ts';

export interface BrowserOptions {
  /** What `--browser` says: the Chromium to use, not to be passed over. */
  readonly path?: string | undefined;
  /** What `--browser-endpoint` says: the address of a Chromium that runs elsewhere. */
  readonly endpoint?: string | undefined;
  readonly env: Environment;
  /** How many documents may be printed at once. */
  readonly tabs: number;
  /** How long one document may take, in milliseconds. */
  readonly timeout: number;
  /** After so many documents a tab gives way to a new one, so that what a browser piles up goes with it; 500 by default. */
  readonly documentsPerTab?: number;
  /** Told once what the user should know of this browser: that it has no sandbox. */
  readonly notice?: (message: string) => void;
}

export interface Lending {
  readonly signal?: AbortSignal | undefined;
}

/** Lends tabs of one Chromium, which is started when it is first needed and replaced when it goes. */
export interface Browser extends AsyncDisposable {
  /** Starts Chromium now, so that it boots while something else is done. Settles when its process is there, or none is to be had. */
  warm(): Promise<void>;
  /** Names the binary that prints, the same on every machine that has it; without starting it where it is ours. */
  identity(): Promise<string>;
  /**
   * Does `work` with a tab that nobody else uses meanwhile. Rejects with a `Failure`: `timeout`, `interrupted`,
   * or `browser` where there is none to be had. Work whose tab is lost under its hands is done once more with another.
   */
  withTab<Result>(work: (tab: Tab) => Promise<Result>, lending?: Lending): Promise<Result>;
}

export function openBrowser(options: BrowserOptions): Browser {
  return new LazyBrowser(options);
}

class LazyBrowser implements Browser {
  readonly #options: BrowserOptions;
  #running: Promise<Running> | undefined;
  #identity: Promise<string> | undefined;
  #lent = 0;
  #found: Promise<FoundBrowser> | undefined;
  readonly #waiting: (() => void)[] = [];
  #noticed = false;
  readonly #end = new AbortController();

  constructor(options: BrowserOptions) {
    this.#options = options;
  }

  async warm(): Promise<void> {
    this.#run().catch(() => {}); // whoever wants a tab hears of it
    // Who asked first is served first: it is launched by the time this is found.
    if (this.#options.endpoint === undefined) await this.#find().catch(() => {});
  }

  identity(): Promise<string> {
    this.#identity ??= this.#identify();
    this.#identity.catch(() => (this.#identity = undefined));
    return this.#identity;
  }

  async withTab<Result>(work: (tab: Tab) => Promise<Result>, { signal }: Lending = {}): Promise<Result> {
    await this.#turn(signal);
    try {
      return await this.#attempt(work, signal).catch((error: unknown) => {
        if (!(error instanceof LostTabError)) throw error;
        return this.#attempt(work, signal);
      });
    } catch (error) {
      throw error instanceof LostTabError ? error.failure : error;
    } finally {
      this.#lent -= 1;
      this.#waiting.shift()?.();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end.abort();
    const running = await this.#running?.catch(() => undefined);
    await running?.browser.close();
  }

  async #turn(signal: AbortSignal | undefined): Promise<void> {
    while (this.#lent >= this.#options.tabs) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#lent += 1;
    if (signal?.aborted === true) {
      this.#lent -= 1;
      this.#waiting.shift()?.();
      throw interruption(signal);
    }
  }

  async #attempt<Result>(work: (tab: Tab) => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
    // Booting has a limit of its own: a document is not to blame for it.
    const { browser, idle } = await untilAborted(this.#run(), signal);
    const limits = new Limits(this.#options.timeout, signal);
    let tab: Tab | undefined;
    try {
      tab = await limits.hold(soundTab(idle, browser), browser.gone);
      const result = await limits.hold(work(tab), tab.lost);
      if (tab.shown < (this.#options.documentsPerTab ?? DOCUMENTS_PER_TAB)) idle.push(Promise.resolve(tab));
      else succeed(tab, idle, browser);
      return result;
    } catch (error) {
      if (!(error instanceof Failure)) {
        await hearsay();
        // One that can't even be opened is lost as well.
        if (!tab || tab.lost.aborted || browser.gone.aborted) throw new LostTabError(error);
      }
      // Whatever state it is in, nobody gets it again.
      if (tab) void discard(tab, browser);
      throw error;
    } finally {
      limits.lift();
    }
  }

  /** The browser at work; a new one where there is none, or where the last attempt failed. */
  #run(): Promise<Running> {
    if (this.#end.signal.aborted) return Promise.reject(new Error('the browser was closed already'));
    if (this.#running) return this.#running;
    const running = this.#start();
    this.#running = running;
    const forget = (): void => {
      if (this.#running === running) this.#running = undefined;
    };
    running.then(({ browser: { gone } }) => gone.addEventListener('abort', forget), forget);
    return running;
  }

  async #start(): Promise<Running> {
    const browser = await this.#reach();
    if (!browser.sandboxed && !this.#noticed) {
      this.#noticed = true;
      this.#options.notice?.(withoutSandbox());
    }
    const idle: Promise<Tab>[] = [];
    // A browser that opens none by itself is none the worse for it.
    const first = browser.firstTab?.then(
      (tab) => idle.push(Promise.resolve(tab)),
      () => undefined,
    );
    if (first) await Promise.race([first, new Promise((resolve) => setTimeout(resolve, FIRST_TAB_PATIENCE).unref())]);
    return { browser, idle };
  }

  /** Looked for once, however many ask at the same time; a search in vain is forgotten. */
  #find(): Promise<FoundBrowser> {
    this.#found ??= findBrowser(this.#options).catch((error: unknown) => {
      this.#found = undefined;
      throw error;
    });
    return this.#found;
  }

  async #identify(): Promise<string> {
    if (this.#options.endpoint !== undefined) return (await this.#run()).browser.product;
    const { path } = await this.#find();
    // Two versions of some 200 MB are never equally long.
    return `${basename(path)}:${statSync(path).size}`;
  }

  async #reach(): Promise<RunningBrowser> {
    const { endpoint } = this.#options;
    if (endpoint === undefined) return launch(await this.#find(), this.#end.signal);
    const { connectTo } = await import('./remote-browser.ts');
    return connectTo(endpoint, this.#end.signal);
  }
}

/** In milliseconds. */
const FIRST_TAB_PATIENCE = 3000;

/** A tab's process grows for the first few hundred; a new one costs about as much as a document. */
const DOCUMENTS_PER_TAB = 500;

/** A Chromium, and its tabs that nobody uses, open or about to be. */
interface Running {
  readonly browser: RunningBrowser;
  readonly idle: Promise<Tab>[];
}

/** The tab went away under the hands of whoever used it; that was not necessarily their fault. */
class LostTabError extends Error {
  readonly failure: Failure;

  constructor(cause: unknown) {
    super('the tab was lost', { cause });
    // The document's fault, not the browser's: there is one, and others are printed with it.
    this.failure = new Failure('input', 'Chromium crashed twice while it printed this document', {
      cause,
      hint: 'try another browser with `--browser`; if that helps not, please report the document',
    });
  }
}

/** Lets what ended a piece of work be heard of: the news of a browser's end comes a little later than its silence. */
function hearsay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

function withoutSandbox(): string {
  return process.getuid?.() === 0
    ? 'Chromium runs without its sandbox, because you are root'
    : 'Chromium runs without its sandbox, because the kernel refuses it one';
}
