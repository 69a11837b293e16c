import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFolder } from '../../src/package-info.ts';
import type { Command } from './timing.ts';

/** Builds what users run; sources that are translated as they load would be timed with their translation. */
export function buildPackage(): void {
  execFileSync('npm', ['run', 'build', '--silent'], { cwd: packageFolder, stdio: 'inherit' });
}

/** The compiled command line, run by this Node. */
export function onesheet(...args: readonly string[]): Command {
  return { path: process.execPath, args: [join(packageFolder, 'dist/bin/onesheet.cjs'), ...args] };
}

/** The page that is printed: a realistic one-page profile. */
export const PROFILE: string = join(packageFolder, 'test/bench/profile.md');

/** Does something with a folder that is gone afterwards. */
export async function inScratch<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'onesheet-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
