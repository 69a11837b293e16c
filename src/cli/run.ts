import { buffer } from 'node:stream/consumers';
import { CommanderError } from 'commander';
import { Failure } from '../source/failure.ts';
import { showHints } from '../source/show/human.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import { program } from './program.ts';
import type { Session } from './session.ts';
import { type Terminal, terminalOf } from './terminal.ts';

/** Runs the command line and gives its exit code; the one place that turns errors into codes and words. */
export async function main(args: readonly string[], process: NodeJS.Process): Promise<number> {
  const terminal = terminalOf(process.stdout, process.stderr);
  const stop = new AbortController();
  let stoppedBy: 'SIGINT' | 'SIGTERM' | undefined;
  const onSignal = (signal: 'SIGINT' | 'SIGTERM'): void => {
    // A second one finds no listener, and ends the process at once.
    process.removeListener('SIGINT', onSignal).removeListener('SIGTERM', onSignal);
    stoppedBy = signal;
    stop.abort(new Failure('interrupted', signal === 'SIGINT' ? 'interrupted' : 'terminated'));
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);

  let code: number = EXIT.done;
  const session: Session = {
    terminal,
    env: process.env,
    signal: stop.signal,
    stdin: () => buffer(process.stdin),
    leave: (asked) => (code = Math.max(code, asked)),
  };
  try {
    await program(session).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, terminal, stoppedBy);
  } finally {
    process.removeListener('SIGINT', onSignal).removeListener('SIGTERM', onSignal);
  }
}

function explain(error: unknown, terminal: Terminal, stoppedBy: 'SIGINT' | 'SIGTERM' | undefined): number {
  if (error instanceof CommanderError) {
    // Commander has said it already; help and version come this way too.
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  if (error instanceof Failure) {
    terminal.failure(error);
    return exitCodeOf(error.kind, stoppedBy);
  }
  terminal.say(
    [
      `${terminal.style(['red', 'bold'], 'bug:')} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      ...showHints(
        ['this is a fault of onesheet, not of yours: please report it with the input that shows it'],
        terminal.style,
      ),
    ].join('\n'),
  );
  return EXIT.bug;
}
