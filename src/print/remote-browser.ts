import { Failure } from '../source/failure.ts';
import { connectThroughSocket } from './connection.ts';
import type { RunningBrowser } from './running-browser.ts';
import { Tab } from './tab.ts';

/**
 * A browser that runs elsewhere: in a container, a grid, a service. Others may use it too, so all we do happens in a
 * context of our own, which goes with us; the browser stays.
 */
export async function connectTo(endpoint: string, signal?: AbortSignal): Promise<RunningBrowser> {
  const gone = new AbortController();
  try {
    const connection = await connectThroughSocket(endpoint, CONNECT_TIMEOUT, () => gone.abort());
    signal?.addEventListener('abort', connection.dispose, { once: true });
    if (signal?.aborted === true) connection.dispose();
    const { product } = await connection.send('Browser.getVersion');
    // Should we be cut off, the browser throws the context away by itself.
    const { browserContextId } = await connection.send('Target.createBrowserContext', { disposeOnDetach: true });
    await connection.send('Target.setDiscoverTargets', { discover: true });
    signal?.removeEventListener('abort', connection.dispose);
    return {
      product,
      openTab: () => Tab.open(connection, { browserContextId }),
      // That is the business of whoever runs it.
      sandboxed: true,
      gone: gone.signal,
      close: async () => {
        if (gone.signal.aborted) return;
        await connection.send('Target.disposeBrowserContext', { browserContextId }).catch(() => {}); // it goes anyway
        connection.dispose();
      },
    };
  } catch (cause) {
    throw new Failure('browser', `can't reach a browser at \`${withoutSecrets(endpoint)}\``, {
      cause,
      hint: [reason(cause), 'an endpoint begins with `ws://` or `wss://`, and its browser must be running'].filter(
        (hint) => hint !== '',
      ),
    });
  }
}

/** In milliseconds; a grid may start a browser only now. */
const CONNECT_TIMEOUT = 60_000;

/** Services take their tokens in the address; those belong into no log. */
function withoutSecrets(endpoint: string): string {
  if (!URL.canParse(endpoint)) return endpoint;
  const { protocol, host, pathname } = new URL(endpoint);
  return `${protocol}//${host}${pathname}`;
}

/** The code of what went wrong with the network, if it was that. */
function reason(cause: unknown): string {
  const error = cause as { readonly error?: { readonly code?: string }; readonly code?: string };
  switch (error.error?.code ?? error.code) {
    case 'ECONNREFUSED':
      return 'nothing listens there';
    case 'ENOTFOUND':
      return 'there is no such host';
    case 'ETIMEDOUT':
      return 'it does not answer';
    default:
      return '';
  }
}
