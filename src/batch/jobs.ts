import { join } from 'node:path';
import { Failure } from '../source/failure.ts';
import type { Input } from './inputs.ts';

/** The kinds of output. */
export const FORMATS = ['pdf', 'html', 'png', 'txt', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** One output to be made: a profile, a theme, a kind, a place. */
export interface Job {
  readonly input: Input;
  /** Absent: the profile's own, else the default. */
  readonly theme?: string;
  readonly format: Format;
  /** Where the result goes; `-` for standard output. */
  readonly output: string;
}

/** What is to be made of which profiles, and where it goes. */
export interface Order {
  readonly inputs: readonly Input[];
  readonly themes: readonly string[];
  readonly formats: readonly Format[];
  /** `-`, a file (one job), or a folder. */
  readonly out: string;
}

/**
 * Every job of an order, input by input. Outputs are `<stem>.<format>`, and
 * `<stem>.<theme>.<format>` with several themes; kinds that no theme changes are made once.
 * Two jobs that would write one file are refused before anything is rendered.
 */
export function plan({ inputs, themes, formats, out }: Order): readonly Job[] {
  const jobs: Job[] = [];
  for (const input of inputs) {
    for (const format of formats) {
      const dressed = isThemed(format) && themes.length > 0 ? themes : [themes[0]];
      for (const theme of dressed) {
        const suffix = dressed.length > 1 && theme !== undefined ? [themeStem(theme)] : [];
        const output = place(out, [input.stem, ...suffix, format].join('.'), format);
        jobs.push({ input, ...(theme !== undefined && { theme }), format, output });
      }
    }
  }
  refuseClashes(jobs, out);
  return jobs;
}

function isThemed(format: Format): boolean {
  return format !== 'json' && format !== 'txt';
}

/** Whether Chromium is needed for it. */
export function isPrinted(format: Format): boolean {
  return format === 'pdf' || format === 'png' || format === 'html';
}

/** `./themes/mine/` names its outputs `mine`. */
function themeStem(theme: string): string {
  return (
    theme
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? theme
  );
}

function place(out: string, name: string, format: Format): string {
  return out === '-' || out.toLowerCase().endsWith(`.${format}`) ? out : join(out, name);
}

function refuseClashes(jobs: readonly Job[], out: string): void {
  const byOutput = new Map<string, Job>();
  for (const job of jobs) {
    // Case is folded: macOS and Windows would write one file for both.
    const key = job.output.toLowerCase();
    const other = byOutput.get(key);
    if (other) throw clash(other, job, out);
    byOutput.set(key, job);
  }
}

function clash(first: Job, second: Job, out: string): Failure {
  const named = (job: Job) => `\`${job.input.path}\`${job.theme === undefined ? '' : ` with \`${job.theme}\``}`;
  return new Failure('usage', `${named(first)} and ${named(second)} would both be written to \`${second.output}\``, {
    hint:
      out === second.output ? 'name a folder with `--out`' : 'rename one of them, or build them into different folders',
  });
}
