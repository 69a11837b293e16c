import { Failure } from '../source/failure.ts';

/** The time that one document may take, and the wish to stop; in force until it is lifted. */
export class Limits {
  readonly #reached: Promise<never>;
  #lift!: () => void;

  constructor(timeout: number, signal: AbortSignal | undefined) {
    this.#reached = new Promise((_, reject) => {
      const timer = setTimeout(() => reject(tooSlow(timeout)), timeout);
      const stop = (): void => reject(interruption(signal));
      signal?.addEventListener('abort', stop, { once: true });
      this.#lift = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
      };
    });
    this.#reached.catch(() => {}); // it may be reached while nothing is held
  }

  /** The same work, given up when a limit is reached or what it works with is lost. */
  hold<Result>(work: Promise<Result>, lost?: AbortSignal): Promise<Result> {
    if (!lost) return Promise.race([work, this.#reached]);
    // Not raced with a promise of the loss: what lives as long as a browser would collect every document's race.
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    const onLost = (): void => reject(new Error('the browser or its tab went away'));
    lost.addEventListener('abort', onLost, { once: true });
    if (lost.aborted) onLost();
    Promise.race([work, this.#reached]).then(resolve, reject);
    return promise.finally(() => lost.removeEventListener('abort', onLost));
  }

  lift(): void {
    this.#lift();
  }
}

/** What is awaited, or the wish to stop, whichever comes first. */
export async function untilAborted<Result>(awaited: Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (!signal) return awaited;
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(interruption(signal));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return Promise.race([awaited, promise]).finally(() => signal.removeEventListener('abort', stop));
}

/** What an aborted signal means. */
export function interruption(signal: AbortSignal | undefined): Failure {
  const reason: unknown = signal?.reason;
  return reason instanceof Failure ? reason : new Failure('interrupted', 'interrupted', { cause: reason });
}

function tooSlow(timeout: number): Failure {
  return new Failure('timeout', `printing took longer than ${timeout / 1000} seconds`, {
    hint: 'give it longer with `--timeout`',
  });
}
