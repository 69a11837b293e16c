import { Command } from 'commander';
import type { CheckOptions } from '../actions/check.ts';
import type { Session } from '../session.ts';

/** `onesheet check`: what can be proved of a PDF, whoever made it. */
export function checkCommand(session: Session): Command {
  return new Command('check')
    .description('prove a PDF: pages, text as a parser reads it, tags, fonts, links, conformance')
    .argument('<pdf...>', 'PDF files, made by onesheet or by anything else')
    .option('--against <profile>', 'the profile whose words must be in it (default: the data that the PDF carries)')
    .option('--json', 'print the verdicts as JSON')
    .option('--text', 'print the text that a parser reads')
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('../actions/check.ts');
      await check(paths, options, session);
    });
}
