import { Command } from 'commander';
import { list, pair, reader, repeated } from './options.ts';
import type { PreviewOptions } from '../actions/preview.ts';
import type { Session } from '../session.ts';

/** `onesheet preview`: the page as it will be printed, anew at every change. */
export function previewCommand(session: Session): Command {
  return new Command('preview')
    .description('a live page in the browser')
    .argument('<input>', 'a profile')
    .option('-t, --theme <name>', 'the theme to begin with', list)
    .option('--port <n>', 'where to serve it, on this machine alone', reader(asPort, 'a number from 0 to 65535'), 4870)
    .option('--name <text>', "the person's name, where the profile does not say it")
    .option('--with <file>', 'another profile laid over this one; repeatable', repeated)
    .option('--set <key=value>', 'override a value: basics.label=…, theme.accent=#0a5; repeatable', pair)
    .option('--browser <path>', 'the Chromium to print with')
    .action(async (input: string, options: PreviewOptions) => {
      const { preview } = await import('../actions/preview.ts');
      await preview(input, options, session);
    });
}

function asPort(value: string): number | undefined {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? Number(value) : undefined;
}
