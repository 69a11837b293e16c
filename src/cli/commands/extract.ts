import { Command } from 'commander';
import type { ExtractOptions } from '../actions/extract.ts';
import type { Session } from '../session.ts';

/** `onesheet extract`: the data inside a PDF, byte for byte. */
export function extractCommand(session: Session): Command {
  return new Command('extract')
    .description('print the data a PDF carries')
    .argument('<pdf>', 'a PDF file')
    .argument('[name]', 'which of its files (default: resume.json)')
    .option('--list', 'list what there is')
    .action(async (path: string, name: string | undefined, options: ExtractOptions) => {
      const { extract } = await import('../actions/extract.ts');
      await extract(path, name, options, session);
    });
}
