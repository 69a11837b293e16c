import { execFile } from 'node:child_process';

const longest = 60_000;

/** What a program prints that is given a file on its standard input; `undefined` where there is no such program on PATH. */
export function programOutput(
  program: string,
  args: readonly string[],
  input: Uint8Array,
  signal?: AbortSignal,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { timeout: longest, maxBuffer: 64 * 1024 * 1024, ...(signal && { signal }) };
    const child = execFile(program, args, options, (error, output) => {
      const isMissing = error && (error as NodeJS.ErrnoException).code === 'ENOENT';
      resolve(isMissing ? undefined : output);
    });
    // A program may end before it has read all.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
