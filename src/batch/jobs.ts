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
 * Every job of an order, input by input, each made when it is asked for. Outputs are `<stem>.<format>`, and
 * `<stem>.<theme>.<format>` with several themes; kinds that no theme changes are made once.
 */
export function* jobsOf({ inputs, themes, formats, out }: Order): Generator<Job, void, undefined> {
  for (const input of inputs) {
    for (const format of formats) {
      const dressed = isThemed(format) && themes.length > 0 ? themes : [themes[0]];
      for (const theme of dressed) {
        const suffix = dressed.length > 1 && theme !== undefined ? [themeStem(theme)] : [];
        const output = place(out, [input.stem, ...suffix, format].join('.'), format);
        yield { input, ...(theme !== undefined && { theme }), format, output };
      }
    }
  }
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
      .replace(/(?<![/\\])[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? theme
  );
}

function place(out: string, name: string, format: Format): string {
  const ending = FORMATS.find((known) => out.toLowerCase().endsWith(`.${known}`));
  if (out === '-' || ending === format) return out;
  if (ending === undefined) return join(out, name);
  throw new Failure('usage', `\`${out}\` is no name for a file of the kind ${format}`, {
    hint: `name a folder, or ask for \`--format ${ending}\` alone`,
  });
}
