/** Where a browser was looked for, in the order of preference. */
export type BrowserOrigin =
  | '--browser'
  | 'ONESHEET_BROWSER'
  | 'PUPPETEER_EXECUTABLE_PATH'
  | 'embedded'
  | 'puppeteer-cache'
  | 'system';

/** A browser that can be started. */
export interface FoundBrowser {
  readonly origin: BrowserOrigin;
  readonly path: string;
  /** A headless shell starts four times faster than a full browser and keeps no profile. */
  readonly headlessShell: boolean;
  /** What its environment needs beside ours. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A place where a browser was looked for, and in vain. */
export interface UnusableBrowser {
  readonly origin: BrowserOrigin;
  readonly path?: string;
  /** Why: lower case, no full stop. */
  readonly reason: string;
}

export type BrowserCandidate = FoundBrowser | UnusableBrowser;

export function isUsable(candidate: BrowserCandidate): candidate is FoundBrowser {
  return !('reason' in candidate);
}
