import { readFileSync, readdirSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import { decode } from '../../src/source/encoding.ts';
import { Report } from '../../src/source/report.ts';
import type { Bench, Figure } from './bench.ts';
import { median, milliseconds } from './timing.ts';

const folder = new URL('../read/pages/', import.meta.url);
const rounds = 12;

/** Pages that make a parser work hardest, each in a pattern that is repeated. */
const WORST = [
  ['headings', '# a\n'],
  ['dated headings', '### 2019\n'],
  ['items', '- a\n'],
  ['definitions', 'a\n: b\n\n'],
  ['rows', '| a | b |\n'],
  ['brackets', '['],
  ['pictures', '!['],
  ['addresses', 'a@b.example '],
  ['dates', 'Mar 2019 – Apr 2020, '],
  ['one word', 'a'],
] as const;

/** How fast pages are read, warm: many small ones, and one of a megabyte; beside what parsing their Markdown takes alone. */
export const reading: Bench = {
  title: 'reading',
  async run() {
    const pages = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8').split(/^~{6} /m)[0] ?? '');
    const page = readFileSync(new URL('i-pt.txt', folder), 'utf8').split(/^~{6} /m)[0] ?? '';
    const large = megabyte(page);
    const bytes = pages.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const markdown = new MarkdownIt({ html: true });
    const times = { small: [] as number[], large: [] as number[], parse: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      times.small.push(timed(() => pages.forEach(read)));
      times.parse.push(timed(() => markdown.parse(large, {})));
      times.large.push(timed(() => read(large)));
    }
    const [small, parse] = [median(times.small.slice(2)), median(times.parse.slice(2))];
    return [
      { what: 'small pages', value: `${Math.round((pages.length / small) * 1000)} files/s` },
      { what: 'their text', value: `${(bytes / 1000 / small).toFixed(2)} MB/s` },
      { what: 'a megabyte: markdown-it alone', value: milliseconds(parse) },
      withinASecond('a megabyte: read', times.large.slice(2)),
      ...WORST.map(([name, unit]) => {
        const text = megabyte(unit);
        return withinASecond(
          `a megabyte of ${name}`,
          [0, 1, 2].map(() => timed(() => read(text))),
        );
      }),
    ];
  },
};

function withinASecond(what: string, times: readonly number[]): Figure {
  const time = median(times);
  return { what, value: milliseconds(time), ratio: { value: time / 1000, goal: { most: 1 } } };
}

function megabyte(unit: string): string {
  return unit.repeat(Math.ceil(1e6 / Buffer.byteLength(unit)));
}

function read(text: string): void {
  const report = new Report();
  const source = decode(Buffer.from(text), 'page.md', report);
  if (source) readProfile(source, { disk: realDisk() }, report);
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
