import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import { answer, ask, type Asked } from './ask.ts';
import type { CarriedFile } from './carried-files.ts';
import { programOutput } from './program-output.ts';
import type { Proof, ProofOptions } from './proof.ts';
import type { Refusal } from './refusal.ts';
import { refused } from './refused.ts';

/** What the thread is asked. */
export type Question = { readonly about: 'files' } | ({ readonly about: 'proof' } & ProofOptions);

/** What it asks back: it may be ended at any time, and a program that it had started would go on. */
export interface ProgramQuestion {
  readonly program: string;
  readonly args: readonly string[];
}

export interface PdfThreadOptions {
  /** How long it may take to answer all questions, in milliseconds; 30,000 by default. */
  readonly timeout?: number;
  /** Ends it at once: whoever waits for an answer gets the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Of objects; what streams expand to is bounded before they are. */
const megabytes = 384;

/**
 * A PDF of unknown origin, opened and read in a thread of its own, so that no file can hold the program up or take all
 * its memory:
 *
 *     await using thread = new PdfThread(pdf, { signal });
 *     const files = await thread.files();
 */
export class PdfThread implements AsyncDisposable {
  readonly #worker: Worker;
  readonly #broken = Promise.withResolvers<Refusal>();
  readonly #end = new AbortController();

  constructor(pdf: Uint8Array, { timeout = 30_000, signal }: PdfThreadOptions = {}) {
    const file = `./pdf-worker${extname(import.meta.url)}`;
    this.#worker = new Worker(new URL(file, import.meta.url), {
      workerData: pdf,
      // Libraries say there in their own words what they think of a file.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const { resolve, reject, promise } = this.#broken;
    const timer = setTimeout(() => resolve(endless), timeout);
    const stop = () => reject(signal?.reason as Error);
    this.#worker.on('error', () => resolve(breaking));
    this.#worker.on('message', (asked: Asked<ProgramQuestion>) => {
      const { program, args } = asked;
      void programOutput(program, args, pdf, this.#end.signal).then((output) => answer(asked, output));
    });
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop);
    this.#end.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
    });
    // Nobody may be waiting when it is stopped.
    promise.catch(() => {});
  }

  /** All files that the PDF carries, byte for byte, sorted by name; or why it can't be read. */
  async files(): Promise<readonly CarriedFile[] | Refusal> {
    return (await this.#answer({ about: 'files' })) as readonly CarriedFile[] | Refusal;
  }

  /** The verdict of every check. */
  async proof(options: ProofOptions = {}): Promise<Proof> {
    const answer = (await this.#answer({ about: 'proof', ...options })) as Proof | Refusal;
    return 'code' in answer ? refused(answer) : answer;
  }

  async #answer(question: Question): Promise<unknown> {
    return await Promise.race([this.#broken.promise, ask(this.#worker, question)]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#end.abort();
    await this.#worker.terminate();
  }
}

const endless = {
  code: 'damaged-pdf',
  message: 'the file keeps its reader busy for ever: it is damaged, or meant to',
  hint: 'make it again with another program',
} as const;

const breaking = {
  code: 'damaged-pdf',
  message: 'the file breaks its reader: it is damaged, or meant to',
  hint: 'make it again with another program',
} as const;
