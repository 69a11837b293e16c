import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { finish } from '../../src/finish/finish.ts';
import { Report } from '../../src/source/report.ts';
import { date, markup, profile } from '../finish/fixture.ts';
import type { Bench } from './bench.ts';
import { median, milliseconds } from './timing.ts';

const documents = 60;

/** What the passes cost beside pdf-lib's own reading and writing, some 4 ms on a quiet machine, where finishing takes 11, on a warm process: one full page in the classic theme. */
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
      { what: 'finish', value: milliseconds(finished), ratio: { value: finished / copy, goal: { most: 3.5 } } },
      {
        what: 'bytes a page',
        value: `${Math.round(bytes / 1000)} kB`,
        ratio: { value: bytes / 60_000, goal: { most: 1 } },
      },
    ];
  },
};
