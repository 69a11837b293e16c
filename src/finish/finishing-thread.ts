import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Report } from '../source/report.ts';
import type { Source, Span } from '../source/source.ts';
import type { Additions, finishBytes } from './passes.ts';

/** What goes into the thread. */
export interface FinishingOrder {
  readonly number: number;
  readonly pdf: Uint8Array;
  readonly additions: Additions;
}

/** What comes back. */
export type FinishingResult =
  | { readonly number: number; readonly pdf: Uint8Array; readonly diagnostics: readonly Diagnostic[] }
  | { readonly number: number; readonly error: unknown };

/** Finishes documents in a thread of its own, so that reading, composing and printing go on meanwhile. */
export interface FinishingThread extends AsyncDisposable {
  readonly finishBytes: typeof finishBytes;
}

/**
 * A thread that is started for the document after the first `spared`: it takes longer to start than a few
 * documents take to be finished here.
 */
export function openFinishingThread(spared: number): FinishingThread {
  let orders = 0;
  let thread: Thread | undefined;
  return {
    finishBytes: async (pdf, additions, report) => {
      orders += 1;
      if (orders <= spared) {
        const { finishBytes } = await import('./passes.ts');
        return finishBytes(pdf, additions, report);
      }
      thread ??= new Thread();
      return thread.finish(pdf, additions, report);
    },
    [Symbol.asyncDispose]: async () => {
      await thread?.end();
    },
  };
}

class Thread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<Extract<FinishingResult, { pdf: Uint8Array }>>>();
  #number = 0;

  constructor() {
    const file = `./finishing-worker${extname(import.meta.url)}`;
    this.#worker = new Worker(new URL(file, import.meta.url), {
      // A nursery for a few documents: a smaller one keeps clearing up, a larger one only holds more.
      resourceLimits: { maxYoungGenerationSizeMb: 64, maxOldGenerationSizeMb: 512 },
    });
    this.#worker.on('message', (result: FinishingResult) => {
      const waiting = this.#waiting.get(result.number);
      this.#waiting.delete(result.number);
      if ('error' in result) waiting?.reject(result.error);
      else waiting?.resolve(result);
    });
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
    // Whoever waits for a document keeps the program running.
    this.#worker.unref();
  }

  async finish(pdf: Uint8Array, additions: Additions, report: Report): Promise<Uint8Array> {
    const number = (this.#number += 1);
    const waiting = Promise.withResolvers<Extract<FinishingResult, { pdf: Uint8Array }>>();
    this.#waiting.set(number, waiting);
    this.#worker.ref();
    try {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      this.#worker.postMessage({ number, pdf, additions } satisfies FinishingOrder);
      const result = await waiting.promise;
      for (const diagnostic of result.diagnostics) repeat(diagnostic, additions, report);
      return result.pdf;
    } finally {
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) this.#worker.unref();
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** Says what was said in the thread, with its place in the source that it came of: what crossed over is a copy without methods. */
function repeat(
  { severity, code, message, span, path, hints, omitted }: Diagnostic,
  { profile }: Additions,
  report: Report,
): void {
  const source = span && sourceOf(span.source.path, profile);
  report[severity](code, message, {
    span: source && span && source.span(span.start, span.end),
    path,
    hint: hints,
    omitted,
  });
}

function sourceOf(path: string, { basics, sections }: Additions['profile']): Source | undefined {
  const entries = sections.flatMap((section) => section.entries);
  const spans: readonly (Span | undefined)[] = [basics, ...sections, ...entries].map(({ span }) => span);
  return spans.find((span) => span?.source.path === path)?.source;
}
