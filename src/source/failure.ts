/**
 * What went wrong in the world, as opposed to in what the author wrote.
 * The command line turns each kind into its exit code (see `cli/exit-code.ts`).
 */
export type FailureKind =
  | 'usage' // the command line is wrong
  | 'input' // a file is missing or unreadable, an output can't be written
  | 'browser' // no usable browser
  | 'timeout' // a document took too long
  | 'interrupted'; // somebody asked to stop

/** The world's fault: thrown, one at a time, with a hint and the library's error as `cause`. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly kind: FailureKind;
  readonly hints: readonly string[];

  constructor(
    kind: FailureKind,
    message: string,
    options: { hint?: string | readonly string[]; cause?: unknown } = {},
  ) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.kind = kind;
    this.hints = options.hint === undefined ? [] : typeof options.hint === 'string' ? [options.hint] : options.hint;
  }
}
