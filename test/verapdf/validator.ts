import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The newest that Maven Central has. */
const version = '1.28.2';

/** What veraPDF says of one file under one standard. */
export interface Judgement {
  readonly path: string;
  readonly flavour: Flavour;
  /** The clauses that the file breaks; none where it passes. */
  readonly broken: readonly string[];
}

export type Flavour = 'ua1' | '3a';

/** veraPDF's program, from the cache or from Maven Central; a reason, where it can't be had. */
export async function validator(): Promise<{ readonly jar: string } | { readonly reason: string }> {
  for (const program of ['java', 'mvn']) {
    if (!(await run(program, ['-version']).catch(() => undefined))) return { reason: `\`${program}\` is not on PATH` };
  }
  const folder = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'onesheet', 'verapdf');
  const jar = join(folder, `greenfield-apps-${version}.jar`);
  if (existsSync(jar)) return { jar };
  mkdirSync(folder, { recursive: true });
  const artifact = `-Dartifact=org.verapdf.apps:greenfield-apps:${version}`;
  const copy = ['-q', '-B', 'dependency:copy', artifact, `-DoutputDirectory=${folder}`];
  const copied = await run('mvn', copy).catch(() => undefined);
  return copied && existsSync(jar) ? { jar } : { reason: 'Maven could not fetch it' };
}

/** Judges files under both standards. */
export async function judge(jar: string, paths: readonly string[]): Promise<readonly Judgement[]> {
  const both = (['ua1', '3a'] as const).map((flavour) => judgeBy(flavour, jar, paths));
  return (await Promise.all(both)).flat();
}

async function judgeBy(flavour: Flavour, jar: string, paths: readonly string[]): Promise<readonly Judgement[]> {
  const main = ['-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper'];
  const options = ['--loglevel', '0', '--format', 'text', '-v', '-f', flavour];
  const said = await run('java', [...main, ...options, ...paths], { maxBuffer: 64 * 1024 * 1024 }).catch(
    // It leaves with 1 where a file fails; what it prints is the same.
    (error: { readonly stdout?: string }) => ({ stdout: error.stdout ?? '' }),
  );
  return judgementsIn(said.stdout, flavour, paths);
}

function judgementsIn(said: string, flavour: Flavour, paths: readonly string[]): readonly Judgement[] {
  const sections = said.split(/^(?=(?:PASS|FAIL|ERROR) )/m);
  return paths.map((path) => {
    const section = sections.find((section) => section.includes(` ${path} `));
    const broken = [...(section ?? '').matchAll(/^[ \t]+FAIL (\S+)/gm)].map(([, clause = '']) => clause);
    if (section?.startsWith('PASS')) return { path, flavour, broken: [] };
    return { path, flavour, broken: broken.length > 0 ? broken : ['no verdict'] };
  });
}
