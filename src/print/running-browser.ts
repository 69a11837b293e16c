import type { Tab } from './tab.ts';

/** A Chromium that answers: one of ours, or one that runs elsewhere. */
export interface RunningBrowser {
  /** `HeadlessChrome/147.0.7727.0`. */
  readonly product: string;
  /** The tab that it opens by itself, once it has. */
  readonly firstTab?: Promise<Tab>;
  openTab(): Promise<Tab>;
  /** Its process; absent where it runs elsewhere. */
  readonly pid?: number;
  /** False where it is known to have none. */
  readonly sandboxed: boolean;
  /** Aborts when it has gone, for whatever reason. */
  readonly gone: AbortSignal;
  /** Ends it, or what we have of it, and settles when nothing is left to be done about it. */
  close(): Promise<void>;
}
