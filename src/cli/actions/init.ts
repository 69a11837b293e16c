import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { STARTER_PROFILE } from '../../profile/starter.ts';
import { realDisk } from '../../source/disk.ts';
import { Failure } from '../../source/failure.ts';
import type { Session } from '../session.ts';

export interface InitOptions {
  readonly theme?: string;
}

/** Writes the starter, prints where, and says what to do next. */
export async function init(file: string, { theme }: InitOptions, { terminal }: Session): Promise<void> {
  if (theme === undefined) {
    await writeNew(file, STARTER_PROFILE);
    terminal.result(`${file}\n`);
    terminal.say(`now edit it, and print it with \`onesheet ${file}\``);
    return;
  }
  if (!/^[a-z][a-z0-9-]*$/.test(theme)) {
    throw new Failure('usage', `\`${theme}\` can't be the name of a theme`, {
      hint: 'a name is made of small letters, digits and hyphens, as in `my-theme`',
    });
  }
  const { starterTheme } = await import('../../theme/starter.ts');
  for (const { path, text } of starterTheme(theme, realDisk())) {
    await writeNew(join(theme, path), text);
    terminal.result(`${join(theme, path)}\n`);
  }
  terminal.say(`now edit it, and print with it: \`onesheet me.md --theme ./${theme}\``);
}

async function writeNew(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  } catch (cause) {
    const there = (cause as NodeJS.ErrnoException).code === 'EEXIST';
    throw new Failure('input', there ? `there is a file \`${path}\` already` : `can't write \`${path}\``, {
      cause,
      ...(there && { hint: 'it was left as it is; name another file' }),
    });
  }
}
