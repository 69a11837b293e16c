import { parentPort } from 'node:worker_threads';
import { Report } from '../source/report.ts';
import type { FinishingOrder, FinishingResult } from './finishing-thread.ts';
import { finishBytes } from './passes.ts';

parentPort?.on('message', ({ number, pdf, additions }: FinishingOrder) => {
  const report = new Report();
  finishBytes(pdf, additions, report).then(
    (finished) => answer({ number, pdf: finished, diagnostics: report.diagnostics }),
    (error: unknown) => answer({ number, error }),
  );
});

function answer(result: FinishingResult): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(result);
}
