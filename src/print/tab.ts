import type { Protocol } from 'puppeteer-core';
import { type Face, faceSource } from '../theme/face.ts';
import type { Markup } from '../theme/markup.ts';
import { type BrowserConnection, type BrowserSession, SESSION_ENDED } from './connection.ts';
import { call, type Calls } from './call.ts';
import { type SentFace, wearInPage, type WornFaces } from './faces-in-page.ts';

/** Which tab a session speaks with. */
export interface Attachment {
  readonly targetId: string;
  readonly sessionId: string;
  /** Whether it draws frames only when it is told to. */
  readonly drawsOnDemand: boolean;
}

/** What sort of tab is opened. */
export interface TabOptions {
  /** The context that it belongs to, where it has one of its own. */
  readonly browserContextId?: string;
  readonly drawsOnDemand?: boolean;
}

/** One page of a browser, shown document after document. Page scripts are off, and nothing is fetched from anywhere. */
export class Tab {
  readonly #session: BrowserSession;
  readonly #connection: BrowserConnection;
  readonly #targetId: string;
  readonly #drawsOnDemand: boolean;
  readonly #refused: string[] = [];
  #media: Markup['media'];
  #shown = 0;
  /** Names of the faces that it has been sent. */
  readonly #faces = new Set<string>();
  readonly #lost = new AbortController();

  /** Opens a further tab. */
  static async open(
    connection: BrowserConnection,
    { browserContextId, drawsOnDemand = false }: TabOptions,
  ): Promise<Tab> {
    const { targetId } = await connection.send('Target.createTarget', {
      url: 'about:blank',
      ...(browserContextId !== undefined && { browserContextId }),
      ...(drawsOnDemand && { enableBeginFrameControl: true }),
    });
    const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
    return Tab.attached(connection, { targetId, sessionId, drawsOnDemand });
  }

  /** The tab of a session that there is already. Nothing is shown before the doors are shut. */
  static async attached(connection: BrowserConnection, attachment: Attachment): Promise<Tab> {
    const session = connection.session(attachment.sessionId);
    if (!session) throw new Error('the tab went away while it was opened');
    const tab = new Tab(connection, session, attachment);
    await tab.#prepare();
    return tab;
  }

  private constructor(connection: BrowserConnection, session: BrowserSession, { targetId, drawsOnDemand }: Attachment) {
    this.#connection = connection;
    this.#session = session;
    this.#targetId = targetId;
    this.#drawsOnDemand = drawsOnDemand;
    const onCrash = (crashed: Protocol.Target.TargetCrashedEvent): void => {
      if (crashed.targetId === targetId) lost();
    };
    const lost = (): void => {
      connection.off('Target.targetCrashed', onCrash);
      this.#lost.abort();
    };
    // Crashed, closed, or gone with its browser.
    connection.on('Target.targetCrashed', onCrash);
    session.once(SESSION_ENDED, lost);
  }

  /** Aborts when the tab can't be used any more. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** How many documents it has shown. */
  get shown(): number {
    return this.#shown;
  }

  /** Shows a complete document, and comes back when its images and styles are in. What is sent meanwhile finds it there. */
  async show({ html, faces = [], media }: Shown): Promise<void> {
    // Sent, not awaited: commands are done in their order, and others may be sent behind these.
    const changed =
      media === this.#media ? undefined : this.#session.send('Emulation.setEmulatedMedia', { media: media ?? 'print' });
    this.#media = media;
    this.#refused.length = 0;
    this.#shown += 1;
    const loaded = new Promise((resolve) => this.#session.once('Page.loadEventFired', resolve));
    // A page's main frame bears the number of the page.
    const shown = this.#session.send('Page.setDocumentContent', { frameId: this.#targetId, html });
    const [[worn]] = await Promise.all([
      this.evaluateInTurn([call(wearInPage, this.#wardrobe(faces))]),
      shown,
      changed,
    ]);
    if (!worn) {
      this.#lost.abort();
      throw new Error('the tab has another window than before');
    }
    await loaded;
  }

  /** Calls a function inside the page; it can use nothing but its argument and the page. */
  async evaluate<Argument, Result>(
    inPage: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>> {
    const [result] = await this.evaluateInTurn([call(inPage, argument)]);
    return result;
  }

  /** Does several calls inside the page, one after the other, on one way there and back. */
  async evaluateInTurn<const Results extends readonly unknown[]>(calls: Calls<Results>): Promise<Results> {
    const awaited = calls.map(({ expression }) => `await ${expression}`);
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression: `(async () => [${awaited.join(',')}])()`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Results;
  }

  async printToPdf(options: Protocol.Page.PrintToPDFRequest): Promise<Uint8Array> {
    const { data } = await this.#session.send('Page.printToPDF', options);
    return Buffer.from(data, 'base64');
  }

  /** A PNG of the upper left corner of the document, so many CSS pixels large, each drawn as `scale` dots. */
  async screenshot(
    { width, height }: { readonly width: number; readonly height: number },
    scale: number,
  ): Promise<Uint8Array> {
    const taken = this.#session.send('Page.captureScreenshot', {
      format: 'png',
      clip: { x: 0, y: 0, width, height, scale },
      captureBeyondViewport: true,
    });
    if (this.#drawsOnDemand) await this.#drawUntil(taken);
    const { data } = await taken;
    return Buffer.from(data, 'base64');
  }

  /** Addresses that the document wanted to load and was not let. */
  get refused(): readonly string[] {
    return [...new Set(this.#refused)];
  }

  async close(): Promise<void> {
    await this.#connection.send('Target.closeTarget', { targetId: this.#targetId });
  }

  /** What the page must be told of its faces: of those that it has not been sent yet, everything. */
  #wardrobe(faces: readonly Face[]): WornFaces {
    const unsent = faces.filter(({ id }) => !this.#faces.has(id));
    for (const { id } of unsent) this.#faces.add(id);
    return { ids: faces.map(({ id }) => id), sent: unsent.map(sentFace) };
  }

  /** Has frames drawn for what waits for them; two or three are enough. */
  async #drawUntil(taken: Promise<unknown>): Promise<void> {
    const settled = new AbortController();
    const onSettled = (): void => settled.abort();
    taken.then(onSettled, onSettled);
    while (!settled.signal.aborted) {
      const drawn = this.#session.send('HeadlessExperimental.beginFrame').catch(() => undefined);
      // A browser that does not take orders draws by itself; one that is lost says so to whoever waits.
      if (!(await drawn)) return;
    }
  }

  async #prepare(): Promise<void> {
    const session = this.#session;
    session.on('Fetch.requestPaused', ({ requestId, request }) => {
      this.#refused.push(request.url);
      // Aborted, not blocked: a blocked navigation would put an error page in the document's place.
      session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => {}); // its document has gone
    });
    session.on('Log.entryAdded', ({ entry }) => {
      const local = entry.text.match(/^Not allowed to load local resource: (.*)$/)?.[1];
      if (local !== undefined) this.#refused.push(local);
    });
    await Promise.all([
      session.send('Page.enable'),
      session.send('Log.enable'),
      session.send('Emulation.setScriptExecutionDisabled', { value: true }),
      session.send('Emulation.setEmulatedMedia', { media: 'print' }),
      // What a document brings along in `data:` addresses does not come by here.
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
    ]);
  }
}

/** What a tab needs to know of a document. */
export type Shown = Pick<Markup, 'html' | 'faces' | 'media'>;

function sentFace(face: Face): SentFace {
  const { id, family, weight, style, range } = face;
  return {
    id,
    family,
    source: faceSource(face),
    descriptors: { weight: String(weight), style, unicodeRange: range },
  };
}
