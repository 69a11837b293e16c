import { Command } from 'commander';
import { pair, repeated } from './options.ts';
import type { ReadOptions } from '../actions/read.ts';
import type { Session } from '../session.ts';

/** `onesheet read`: what was understood, as JSON Resume. */
export function readCommand(session: Session): Command {
  return new Command('read')
    .description('print what was understood, as JSON Resume')
    .argument('<input>', 'a profile, or - for standard input')
    .option('--name <text>', "the person's name, where the profile does not say it")
    .option('--with <file>', 'another profile laid over this one; repeatable', repeated)
    .option('--set <key=value>', 'override a value, as in basics.label=Typesetter; repeatable', pair)
    .action(async (input: string, options: ReadOptions) => {
      const { read } = await import('../actions/read.ts');
      await read(input, options, session);
    });
}
