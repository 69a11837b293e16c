import { basename, extname, join } from 'node:path';
import type { Disk } from '../source/disk.ts';
import { Failure } from '../source/failure.ts';
import { missingHint } from './missing.ts';

/** A profile to be read. */
export interface Input {
  /** As shown to the user and as jobs are keyed; `-` for standard input. */
  readonly path: string;
  /** The output's name without its ending. */
  readonly stem: string;
  /** False where a folder or glob turned it up: it may prove to be no profile, and is then passed over. */
  readonly named: boolean;
}

/** Endings a folder is searched for; what is inside decides whether it is a profile. */
const PROFILE_ENDINGS = new Set(['.md', '.markdown', '.json', '.yaml', '.yml']);
const GLOB = /[*?[\]{}]/;

/** The inputs that the arguments name: files as they are, folders searched, globs expanded; each file once, in a stable order. */
export async function findInputs(args: readonly string[], disk: Disk): Promise<readonly Input[]> {
  const found = new Map<string, Input>();
  for (const arg of args) {
    for (const input of await expand(arg, disk)) if (!found.has(input.path)) found.set(input.path, input);
  }
  return [...found.values()];
}

async function expand(arg: string, disk: Disk): Promise<readonly Input[]> {
  if (arg === '-') return [{ path: '-', stem: 'stdin', named: true }];
  if (disk.isFile(arg)) return [inputOf(arg, true)];
  if (disk.isFolder(arg)) return searched(arg, disk);
  if (!GLOB.test(arg)) throw new Failure('input', `there is no file or folder \`${arg}\``, missingHint(arg, disk));
  const { glob } = await import('tinyglobby');
  const paths = (await glob(arg, { expandDirectories: false }))
    .filter((path) => !/(^|\/)node_modules\//.test(path))
    .sort();
  if (paths.length === 0) throw new Failure('input', `no file matches \`${arg}\``);
  return paths.map((path) => inputOf(path, false));
}

function searched(path: string, disk: Disk): readonly Input[] {
  const inputs = [...walk(path, disk)].map((file) => inputOf(file, false));
  if (inputs.length > 0) return inputs;
  throw new Failure('input', `no profiles in \`${path}\``, {
    hint: 'a profile is a Markdown, JSON or YAML file; `onesheet init` writes a starter',
  });
}

function* walk(path: string, disk: Disk): Generator<string> {
  for (const name of disk.list(path)) {
    if (name.startsWith('.') || name === 'node_modules') continue;
    const child = join(path, name);
    if (disk.isFolder(child)) yield* walk(child, disk);
    else if (PROFILE_ENDINGS.has(extname(name).toLowerCase())) yield child;
  }
}

/** `ada.resume.json` and `ada.md` both print as `ada`. */
function inputOf(path: string, named: boolean): Input {
  const name = basename(path, extname(path)).replace(/\.resume$/i, '');
  return { path, stem: name === '' ? basename(path) : name, named };
}
