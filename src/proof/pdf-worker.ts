import { type MessagePort, parentPort, workerData } from 'node:worker_threads';

import { answer, ask, type Asked } from './ask.ts';
import { carriedFilesOf } from './carried-files.ts';
import { isOpened, openPdf } from './open-pdf.ts';
import type { ProgramQuestion, Question } from './pdf-thread.ts';
import { proveOpened } from './prove.ts';

if (parentPort) answerAll(parentPort, workerData as Uint8Array);

/** What it throws ends the thread, and whoever started it hears of that. */
function answerAll(port: MessagePort, pdf: Uint8Array): void {
  const opened = openPdf(pdf);
  const answerTo = async (question: Question) => {
    const document = await opened;
    if (!isOpened(document)) return document;
    if (question.about === 'files') return carriedFilesOf(document);
    return await proveOpened(document, pdf, question, async (program, args) => {
      return (await ask<ProgramQuestion>(port, { program, args })) as string | undefined;
    });
  };
  port.on('message', (asked: Asked<Question>) => void answerTo(asked).then((value) => answer(asked, value)));
}
