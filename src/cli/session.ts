import type { Terminal } from './terminal.ts';

/** What a command may use of the process that runs it. */
export interface Session {
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborts when somebody asks to stop. */
  readonly signal: AbortSignal;
  readonly stdin: () => Promise<Uint8Array>;
  /** The exit code of this run; the highest that was asked for. */
  readonly leave: (code: number) => void;
}
