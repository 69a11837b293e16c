import { addAbortSignal, type Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { CommanderError } from 'commander';
import { whyNotWritten } from '../batch/write.ts';
import { Failure } from '../source/failure.ts';
import { showHints } from '../source/show/human.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import { program } from './program.ts';
import type { Session } from './session.ts';
import { type Terminal, terminalOf } from './terminal.ts';

/** Runs the command line and gives its exit code; the one place that turns errors into codes and words. */
export async function main(args: readonly string[], process: NodeJS.Process): Promise<number> {
  const terminal = terminalOf(process.stdout, process.stderr, process.env);
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
    stdin: () => allOf(process.stdin, stop.signal),
    leave: (asked) => (code = Math.max(code, asked)),
  };
  let unwritable = false;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads on the other side may have read enough, as `head` does; what is made is made all the same.
    if (error.code === 'EPIPE' || unwritable) return;
    unwritable = true;
    terminal.failure(new Failure('input', `can't write to standard output: ${whyNotWritten(error)}`));
    session.leave(EXIT.input);
  });
  process.stderr.on('error', () => {}); // then there is nobody to be told

  try {
    await program(session).parseAsync([...args], { from: 'user' });
  } catch (error) {
    session.leave(explain(error, terminal, stoppedBy));
  } finally {
    process.removeListener('SIGINT', onSignal).removeListener('SIGTERM', onSignal);
  }
  // All is written then, or it is known why not.
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write('', done))));
  return code;
}

/** All that comes in, unless somebody asks to stop before its end. */
async function allOf(input: Readable, signal: AbortSignal): Promise<Uint8Array> {
  try {
    return await buffer(addAbortSignal(signal, input));
  } catch (error) {
    signal.throwIfAborted();
    throw error;
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
