import type { Readable, Writable } from 'node:stream';
// Only the protocol of `puppeteer-core` is loaded, by paths that it exports: the whole of it takes longer to load than Chromium to boot.
import { CDPSessionEvent } from 'puppeteer-core/internal/api/CDPSession.js';
import { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import { PipeTransport } from 'puppeteer-core/internal/node/PipeTransport.js';

/** A line to a browser over which DevTools commands are sent. */
export type BrowserConnection = Pick<Connection, 'send' | 'session' | 'on' | 'off'>;

/** The part of that line that belongs to one tab. */
export type BrowserSession = NonNullable<ReturnType<Connection['session']>>;

/** What a session emits when its tab or its browser has gone. */
export const SESSION_ENDED = CDPSessionEvent.Disconnected;

/** Speaks with a browser that was started with `--remote-debugging-pipe`. */
export function connectThroughPipes(commands: Writable, answers: Readable): BrowserConnection {
  return connect(new PipeTransport(commands, answers, undefined as never));
}

/** Our own limits hold for a document as a whole; single commands have none. */
const NO_TIMEOUT = 0;

function connect(transport: PipeTransport): BrowserConnection {
  return new Connection('', transport, 0, NO_TIMEOUT, undefined, undefined, undefined as never);
}
