import { parentPort, workerData } from 'node:worker_threads';

import type { ProofOptions } from './proof.ts';
import { prove } from './prove.ts';

/** What it throws ends the thread, and whoever started it hears of that. */
async function answer(): Promise<void> {
  const { pdf, options } = workerData as { readonly pdf: Uint8Array; readonly options: ProofOptions };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(await prove(pdf, options));
}

void answer();
