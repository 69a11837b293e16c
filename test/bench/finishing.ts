import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { finish } from '../../src/finish/finish.ts';
import { Report } from '../../src/source/report.ts';
import { date, markup, profile } from '../finish/fixture.ts';
import type { Bench } from './bench.ts';
import { median, milliseconds } from './timing.ts';

const documents = 60;

/** Milliseconds that a document may take to finish, at the median and warm: a goal for a quiet machine. */
const ALLOWED = 12;

/** What the passes cost on a warm process, beside pdf-lib's own reading and writing: one full page in the classic theme. */
export const finishing: Bench = {
  title: 'finishing a page, warm',
  async run() {
    const pdf = readFileSync(new URL('../finish/fixtures/engineer.pdf', import.meta.url));
    const print = { pdf, pages: 1, fit: { value: 0, bodySize: 10, over: 0 } };
    const times = { copy: [] as number[], finish: [] as number[] };
    let bytes = 0;
    for (let round = 0; round < documents * 2; round++) {
      const began = performance.now();
      await (await PDFDocument.load(pdf, { updateMetadata: false })).save({ rewrite: true });
      const copied = performance.now();
      bytes = (await finish(print, profile, { date, markup }, new Report())).pdf.length;
      // The first half warms up the compiler.
      if (round < documents) continue;
      times.copy.push(copied - began);
      times.finish.push(performance.now() - copied);
    }
    const [copy, finished] = [median(times.copy), median(times.finish)];
    return [
      { what: 'pdf-lib: load and save', value: milliseconds(copy) },
      { what: 'finish', value: milliseconds(finished), ratio: { value: finished / copy } },
      {
        what: `against ${ALLOWED} ms`,
        value: milliseconds(finished),
        ratio: { value: finished / ALLOWED, goal: { most: 1 } },
      },
      {
        what: 'bytes a page',
        value: `${Math.round(bytes / 1000)} kB`,
        ratio: { value: bytes / 60_000, goal: { most: 1 } },
      },
    ];
  },
};
