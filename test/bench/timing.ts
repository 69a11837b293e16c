import { execFileSync, spawn } from 'node:child_process';

/** A program to be timed as a whole, from its start to its end. */
export interface Command {
  readonly path: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

/**
 * Milliseconds that each of some commands takes, the median of so many runs. They run in turn, so that
 * whatever else the machine does falls on all of them; a first round that fills caches is not counted.
 */
export async function medians(runs: number, commands: readonly Command[]): Promise<readonly number[]> {
  const times: number[][] = commands.map(() => []);
  for (let round = 0; round <= runs; round += 1) {
    for (const [index, command] of commands.entries()) {
      const milliseconds = await timed(command);
      if (round > 0) times[index]?.push(milliseconds);
    }
  }
  return times.map(median);
}

/** Milliseconds that a command takes, whose process is told of; fails if it does. */
export async function timed(
  { path, args, env, cwd }: Command,
  onStart: (pid: number) => void = () => {},
): Promise<number> {
  const began = performance.now();
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env }, cwd });
  if (child.pid !== undefined) onStart(child.pid);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  const milliseconds = performance.now() - began;
  if (code !== 0) throw new Error(`\`${path} ${args.join(' ')}\` ended with code ${code}\n${said}`);
  return milliseconds;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = NaN, high = NaN] = sorted.length % 2 === 0 ? sorted.slice(middle - 1) : [sorted[middle], sorted[middle]];
  return (low + high) / 2;
}

/** "312 ms". */
export function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

/** Whether there is such a program on the PATH. */
export function isInstalled(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
