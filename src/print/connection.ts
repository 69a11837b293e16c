import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
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

/** Speaks with a browser through a web socket; `onGone` is called when either side has ended that. */
export async function connectThroughSocket(
  endpoint: string,
  timeout: number,
  onGone: () => void,
): Promise<BrowserConnection & { dispose(this: void): void }> {
  const { NodeWebSocketTransport } = await import('puppeteer-core/internal/node/NodeWebSocketTransport.js');
  const options = { handshakeTimeout: timeout };
  const connection = connect(await NodeWebSocketTransport.create(endpoint, {}, undefined as never, options));
  connection.on(SESSION_ENDED, onGone);
  return Object.assign(connection, { dispose: () => Connection.prototype.dispose.call(connection) });
}

/** Our own limits hold for a document as a whole; single commands have none. */
const NO_TIMEOUT = 0;

function connect(transport: ConnectionTransport): Connection {
  return new Connection('', transport, 0, NO_TIMEOUT, undefined, undefined, undefined as never);
}
