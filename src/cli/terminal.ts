import { fstatSync } from 'node:fs';
import type { Writable } from 'node:stream';
import type { Output } from '../batch/reporters/reporter.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Failure } from '../source/failure.ts';
import { showHints, showHuman, styleOf } from '../source/show/human.ts';
import { showPlain } from '../source/show/line.ts';

/** Where a command's words go: results to one stream, everything else to the other. */
export interface Terminal extends Output {
  diagnostic(diagnostic: Diagnostic): void;
  failure(failure: Failure): void;
  /** True where a person watches standard error, at a terminal that can take back what it shows. */
  readonly interactive: boolean;
}

export function terminalOf(
  stdout: Writable & { readonly isTTY?: boolean; readonly fd?: number },
  stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const style = styleOf(stderr);
  const interactive = stderr.isTTY === true && env['TERM'] !== 'dumb';
  // Who reads the results from a pipe, as `tee` does, may write to the same terminal, in the middle of what is drawn.
  const draws = interactive && (stdout.isTTY === true || !isPipe(stdout.fd));
  const say = (line: string): void => void stderr.write(`${line}\n`);
  return {
    result: (text) => void stdout.write(text),
    say,
    draw: (text) => {
      if (draws) stderr.write(text);
    },
    diagnostic: (diagnostic) => say(interactive ? showHuman(diagnostic, style) : showPlain(diagnostic)),
    failure: ({ message, hints }) =>
      say([`${style(['red', 'bold'], 'error:')} ${message}`, ...showHints(hints, style)].join('\n')),
    interactive,
    style,
    get columns() {
      return stderr.columns ?? 80;
    },
  };
}

function isPipe(descriptor: number | undefined): boolean {
  if (descriptor === undefined) return false;
  const stat = fstatSync(descriptor);
  return stat.isFIFO() || stat.isSocket();
}
