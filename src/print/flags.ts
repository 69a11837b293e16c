/** What decides which flags a Chromium is started with. */
export interface FlagOptions {
  readonly sandbox: boolean;
  /** The folder for what a full browser wants to write; a headless shell writes nothing and gets none. */
  readonly profileFolder?: string | undefined;
  /** False where shared memory is too small, as in containers. */
  readonly sharedMemory: boolean;
  /** Whether tabs draw only when they are told to, which a headless shell can, but for macOS. */
  readonly drawsOnDemand: boolean;
}

/** The flags of a printing Chromium, each with its reason. */
export function flags({ sandbox, profileFolder, sharedMemory, drawsOnDemand }: FlagOptions): readonly string[] {
  return [
    ...ALWAYS,
    ...(sandbox ? [] : ['--no-sandbox']),
    // Chromium crashes half-way through a page when /dev/shm is full; Docker gives it 64 MB.
    ...(sharedMemory ? [] : ['--disable-dev-shm-usage']),
    ...(drawsOnDemand ? DRAWS_ON_DEMAND : []),
    // A folder of its own, so that a browser the user has open is neither joined nor disturbed.
    ...(profileFolder === undefined ? [] : [`--user-data-dir=${profileFolder}`, ...FULL_BROWSER]),
    // The first tab opens while the browser boots.
    'about:blank',
  ];
}

const ALWAYS = [
  '--headless',
  // Commands come over two pipes: no port that others could connect to, and the browser ends when we do.
  '--remote-debugging-pipe',
  // Without it a headless shell places glyphs on whole pixels: kerning is lost, and words fall apart for whoever extracts the text.
  '--font-render-hinting=none',
  // Pages are printed as vectors; looking for a GPU only takes time, and so does making up for it.
  '--disable-gpu',
  '--disable-software-rasterizer',
  // Colours mean the same on every machine.
  '--force-color-profile=srgb',
  // A page's width is the paper's, not the paper's less a scrollbar.
  '--hide-scrollbars',
  // No name resolves: whatever slips past the tab's own blocking finds nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--dns-prefetch-disable',
  // Nothing is sent anywhere: no updates, no field trials, no safe-browsing lists, no crash reports, no pings.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--no-pings',
  // The network that is off needs no process of its own.
  '--enable-features=NetworkServiceInProcess2',
  // Several tabs print at once; none of them is in the foreground.
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
] as const;

// A screen that nobody looks at need not be drawn: it costs a tenth of all that a document does. `Tab.screenshot` has its frames drawn.
const DRAWS_ON_DEMAND = ['--enable-begin-frame-control', '--run-all-compositor-stages-before-draw'] as const;

const FULL_BROWSER = [
  // No questions, no extensions, no account.
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-client-side-phishing-detection',
  // The key chain would ask the user for a password.
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider,InterestFeedContentSuggestions',
] as const;
