import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';

const ROOT = join(import.meta.dirname, '..', '..');

/** What users run: the bundle, which must be of these very sources. */
export const MAIN = freshBundle();

function freshBundle(): string {
  const path = join(ROOT, 'dist', 'bin', 'onesheet.cjs');
  const built = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const changed = globSync('src/**/*.ts', { cwd: ROOT }).some((name) => statSync(join(ROOT, name)).mtimeMs > built);
  if (changed) execFileSync('npm', ['run', 'build', '--silent'], { cwd: ROOT, stdio: 'inherit' });
  return path;
}

/** What a run of the command line came to. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly bytes: Buffer;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** More input may come. */
  readonly isOpen?: true;
}

/** Runs `onesheet` as a user would, in a process of its own. */
export async function onesheet(args: readonly string[], options: RunOptions): Promise<Run> {
  return start(args, options).ended;
}

/** A run that goes on. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Run>;
}

/** Starts `onesheet`, for tests that do something to it meanwhile. */
export function start(args: readonly string[], { cwd, env, input, isOpen }: RunOptions): Running {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd,
    // Node's own colour and warning settings must not reach what is compared.
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, SOURCE_DATE_EPOCH: undefined, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.write(input ?? '');
  if (!isOpen) child.stdin.end();
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const ended = Promise.all([buffer(child.stdout), buffer(child.stderr), closed]).then(([bytes, stderr, code]) => ({
    code,
    bytes,
    stdout: bytes.toString(),
    stderr: stderr.toString(),
  }));
  return { child, ended };
}

/** A folder of its own for a test, with files in it; gone when the test is. */
export async function workplace(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'onesheet-test-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
