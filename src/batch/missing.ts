import type { Disk } from '../source/disk.ts';

/** What may have been meant by a path where nothing is. */
export function missingHint(arg: string, disk: Disk): { hint?: string } {
  if (disk.isFile(`${arg}.md`)) return { hint: `did you mean \`${arg}.md\`?` };
  if (arg === 'profiles')
    return { hint: 'name a file, `onesheet build me.md`, or write a starter with `onesheet init`' };
  return {};
}
