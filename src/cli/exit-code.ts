import type { FailureKind } from '../source/failure.ts';

/** The exit codes of the command line, as its help and `docs/cli.md` give them. */
export const EXIT = {
  done: 0,
  input: 1,
  usage: 2,
  browser: 3,
  timeout: 4,
  bug: 70,
  interrupted: 130,
  terminated: 143,
} as const;

/** The exit code of a failure; an interruption's depends on the signal that asked for it. */
export function exitCodeOf(kind: FailureKind, signal?: 'SIGINT' | 'SIGTERM'): number {
  return kind === 'interrupted' && signal === 'SIGTERM' ? EXIT.terminated : EXIT[kind];
}
