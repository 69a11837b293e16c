import { readdirSync, readFileSync } from 'node:fs';

/** The browser processes that a process has started and that are alive, from Linux's own list. */
export function browserProcesses(parent: number = process.pid): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        const isOurs = status.includes(`\nPPid:\t${parent}\n`) && !/\nState:\tZ/.test(status);
        return isOurs && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--remote-debugging-pipe');
      } catch {
        return false; // it ended while we looked
      }
    });
}

/** Every process of a process group that is alive. */
export function groupMembers(group: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return Number(processGroup) === group && state !== 'Z';
      } catch {
        return false;
      }
    });
}

/** Whether a process draws the pages of tabs. */
export function isRenderer(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
  } catch {
    return false; // it ended while we looked
  }
}
