import { readdirSync, readFileSync } from 'node:fs';
import { type Command, timed } from './timing.ts';

/** How long a command took, and how many processor cores it kept busy meanwhile, its descendants' work included. */
export interface Work {
  readonly milliseconds: number;
  readonly cores: number;
}

/** Between two looks at the processes, in milliseconds: what one does between the last look and its end goes uncounted. */
const PAUSE = 100;
/** What Linux counts processor time in. */
const TICKS_A_SECOND = 100;

/** Runs a command and watches its processes work. They are read from /proc, as Chromium's are ended without being waited for. */
export async function watched(command: Command): Promise<Work> {
  const ticks = new Map<number, number>();
  let watch: NodeJS.Timeout | undefined;
  const milliseconds = await timed(command, (root) => {
    watch = setInterval(() => {
      for (const { pid, worked } of family(root)) ticks.set(pid, worked);
    }, PAUSE);
  }).finally(() => clearInterval(watch));
  const all = [...ticks.values()].reduce((sum, worked) => sum + worked, 0);
  return { milliseconds, cores: (all / TICKS_A_SECOND / milliseconds) * 1000 };
}

interface Member {
  readonly pid: number;
  readonly parent: number;
  readonly worked: number;
}

/** A process and all that descend from it. */
function family(root: number): readonly Member[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? memberOf(Number(name)) : []));
  const known = new Set([root]);
  for (let before = 0; before < known.size;) {
    before = known.size;
    for (const { pid, parent } of all) if (known.has(parent)) known.add(pid);
  }
  return all.filter(({ pid }) => known.has(pid));
}

function memberOf(pid: number): readonly Member[] {
  try {
    // Its name comes first, in brackets, and may hold anything.
    const [, parent, ...fields] = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ');
    return [{ pid, parent: Number(parent), worked: Number(fields[9]) + Number(fields[10]) }];
  } catch {
    return []; // it has ended meanwhile
  }
}
