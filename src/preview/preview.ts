import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import type { World } from '../batch/produce.ts';
import type { Wishes } from '../batch/wishes.ts';
import { Failure } from '../source/failure.ts';
import { showLine } from '../source/show/line.ts';
import { BUILT_IN_THEMES } from '../theme/built-in.ts';
import { DEFAULT_THEME } from '../theme/resolve.ts';
import { previewPage } from './page.ts';
import { printSheet, type Sheet } from './sheet.ts';
import { Watcher } from './watch.ts';

export interface PreviewOptions {
  readonly path: string;
  readonly theme: string | undefined;
  /** 0 for any that is free. */
  readonly port: number;
  readonly wishes: Wishes;
  readonly world: World;
  /** Told of every sheet. */
  readonly printed: (sheet: Sheet) => void;
}

/** A page on this machine alone that shows a profile as it will be printed, and follows every change. */
export interface Preview extends AsyncDisposable {
  readonly url: string;
  /** Rejects when no more can be printed: the browser has gone and no other is to be had. */
  readonly failed: Promise<never>;
}

/** Prints the profile, serves the sheet, and prints it anew whenever a file that it came of changes. */
export async function openPreview({ path, theme, port, wishes, world, printed }: PreviewOptions): Promise<Preview> {
  const themes = [...new Set([...(theme === undefined ? [] : [theme]), ...BUILT_IN_THEMES])];
  const listeners = new Set<ServerResponse>();
  let version = 0;
  let chosen = theme;
  let sheet: Sheet | undefined;
  let last: Pick<Sheet, 'png' | 'pdf'> = {};
  let printing: Promise<void> = Promise.resolve();

  const print = async (before: Promise<void>): Promise<void> => {
    await before;
    sheet = await printSheet(path, chosen, wishes, world);
    if (sheet.png) last = sheet;
    version += 1;
    watcher.follow(sheet.asked);
    printed(sheet);
    for (const listener of listeners) listener.write(`data: ${version}\n\n`);
  };
  const renew = (): Promise<void> => (printing = print(printing));
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  failed.catch(() => {}); // whoever keeps the preview open looks at it
  using cleanup = new DisposableStack();
  const watcher = cleanup.use(new Watcher(() => void renew().catch(fail)));
  await renew();

  const server = createServer((request, response) => void answer(request, response));
  server.listen(port, '127.0.0.1');
  await Promise.race([
    once(server, 'listening'),
    once(server, 'error').then(([cause]) => Promise.reject(taken(port, cause))),
  ]);
  const address = server.address() as AddressInfo;
  const host = `127.0.0.1:${address.port}`;
  const stay = cleanup.move();
  return {
    url: `http://${host}/`,
    failed,
    [Symbol.asyncDispose]: async () => {
      stay.dispose();
      for (const listener of listeners) listener.end();
      server.close();
      server.closeAllConnections();
      await printing.catch(() => {}); // said by `failed`
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A name that somebody made to point here must not read the page: https://en.wikipedia.org/wiki/DNS_rebinding
    if (request.headers.host !== host && request.headers.host !== `localhost:${address.port}`)
      return end(response, 403);
    const route = `${request.method} ${request.url?.replace(/\?.*/, '')}`;
    switch (route) {
      case 'GET /': {
        const nonce = randomBytes(16).toString('base64');
        response.setHeader(
          'Content-Security-Policy',
          `default-src 'none'; img-src 'self'; connect-src 'self'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`,
        );
        return end(response, 200, 'text/html; charset=utf-8', previewPage(basename(path), themes, nonce));
      }
      case 'GET /state.json':
        return end(response, 200, 'application/json', JSON.stringify(state()));
      case 'GET /sheet.png':
        return end(response, last.png ? 200 : 404, 'image/png', last.png);
      case 'GET /cv.pdf':
        return end(response, last.pdf ? 200 : 404, 'application/pdf', last.pdf);
      case 'GET /changes':
        response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
        response.write(`data: ${version}\n\n`);
        listeners.add(response);
        response.on('close', () => listeners.delete(response));
        return;
      case 'POST /theme': {
        const name = await text(request);
        if (!themes.includes(name)) return end(response, 400);
        chosen = name;
        await renew();
        return end(response, 204);
      }
      default:
        return end(response, 404);
    }
  }

  function state(): object {
    return {
      version,
      theme: chosen ?? DEFAULT_THEME,
      sheet: last.png !== undefined,
      facts: sheet ? factsOf(sheet) : '',
      diagnostics:
        sheet?.diagnostics.map((diagnostic) => ({ severity: diagnostic.severity, line: showLine(diagnostic) })) ?? [],
    };
  }
}

/** "1 page · 10.2 pt · 48 ms". */
export function factsOf({ pages, fit, milliseconds }: Sheet): string {
  if (pages === undefined || !fit) return 'not printed: see what is wrong below';
  return [
    `${pages} page${pages === 1 ? '' : 's'}`,
    ...(fit.bodySize > 0 ? [`${fit.bodySize.toFixed(1)} pt`] : []),
    `${Math.round(milliseconds)} ms`,
  ].join(' · ');
}

function end(response: ServerResponse, status: number, type?: string, body?: string | Uint8Array): void {
  response.writeHead(status, {
    ...(type !== undefined && { 'Content-Type': type }),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

function taken(port: number, cause: unknown): Failure {
  return new Failure('input', `port ${port} is taken`, {
    cause,
    hint: 'choose another with `--port`, or any with `--port 0`',
  });
}
