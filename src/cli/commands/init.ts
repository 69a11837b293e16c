import { Command } from 'commander';
import type { InitOptions } from '../actions/init.ts';
import type { Session } from '../session.ts';

/** `onesheet init`: something to begin with. */
export function initCommand(session: Session): Command {
  return new Command('init')
    .description('write a starter profile, or a starter theme; never overwrites')
    .argument('[file]', 'where to write the profile', 'me.md')
    .option('--theme <name>', 'write a theme of that name into a folder of that name instead')
    .action(async (file: string, options: InitOptions) => {
      const { init } = await import('../actions/init.ts');
      await init(file, options, session);
    });
}
