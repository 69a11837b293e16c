import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from './bench.ts';
import { inScratch, onesheet } from './package.ts';
import { writeProfiles } from './profiles.ts';

const DOCUMENTS = 2000;
const MEGABYTE = 1024;

/** A long run should hold no more at its end than at its beginning. Set `DOCUMENTS=10000` for the length that a careers office has. */
export const memory: Bench = {
  title: 'memory: what Node holds in a long run',
  skip: process.platform === 'linux' ? undefined : 'it is read from /proc',
  run: () =>
    inScratch(async (folder) => {
      const count = Number(process.env['DOCUMENTS'] ?? DOCUMENTS);
      await writeProfiles(join(folder, 'profiles'), count);
      const { path, args } = onesheet(
        'build',
        join(folder, 'profiles'),
        '--no-cache',
        '--reporter',
        'json',
        '--manifest',
        join(folder, 'manifest.json'),
        '-o',
        join(folder, 'out'),
      );
      const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'ignore'] });
      let made = 0;
      const samples: { made: number; held: number }[] = [];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        made += text.split('"status":"made"').length - 1;
        const held = residentOf(child.pid);
        if (held !== undefined) samples.push({ made, held });
      });
      await new Promise((resolve) => child.once('close', resolve));
      const quarter = (number: number): number => {
        const held = samples.filter(({ made }) => Math.ceil((made / count) * 4) === number).map(({ held }) => held);
        return held.reduce((a, b) => a + b, 0) / held.length;
      };
      const [second, last, most] = [quarter(2), quarter(4), Math.max(...samples.map(({ held }) => held))];
      return [
        { what: `second quarter of ${count}`, value: `${second.toFixed(0)} MB` },
        { what: 'last quarter', value: `${last.toFixed(0)} MB`, ratio: { value: last / second, goal: { most: 1.1 } } },
        { what: 'most', value: `${most.toFixed(0)} MB`, ratio: { value: most / 400, goal: { most: 1 } } },
      ];
    }),
};

/** Resident memory in megabytes. */
function residentOf(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / MEGABYTE;
  } catch {
    return undefined;
  }
}
