import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import { type Proof, type ProofOptions } from './proof.ts';
import { refused } from './refused.ts';

const megabytes = 1024;

/** Runs every check in a thread of its own, so that no file can hold the program up for longer than `timeout` milliseconds. */
export async function proveApart(
  pdf: Uint8Array,
  options: ProofOptions & { readonly timeout?: number } = {},
): Promise<Proof> {
  const { timeout = 30_000, ...rest } = options;
  const file = `./prove-worker${extname(import.meta.url)}`;
  const worker = new Worker(new URL(file, import.meta.url), {
    workerData: { pdf, options: rest },
    // Libraries say there in their own words what they think of a file.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  const { promise, resolve } = Promise.withResolvers<Proof>();
  const timer = setTimeout(() => resolve(refused(endless)), timeout);
  worker.once('message', (proof: Proof) => resolve(proof));
  worker.once('error', () => resolve(refused(breaking)));
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
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
