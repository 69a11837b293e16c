import { Command } from 'commander';
import type { Session } from '../session.ts';

/** `onesheet doctor`: what is used here, and what to do about what is missing. */
export function doctorCommand(session: Session): Command {
  return new Command('doctor')
    .description('say which browser, sandbox, fonts and Node are used, and what to do about what is missing')
    .option('--browser <path>', 'the Chromium to examine')
    .action(async (options: { readonly browser?: string }) => {
      const { doctor } = await import('../actions/doctor.ts');
      await doctor(options.browser, session);
    });
}
