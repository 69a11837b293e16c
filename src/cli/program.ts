import { Command } from 'commander';
import { version } from '../package-info.ts';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { doctorCommand } from './commands/doctor.ts';
import { extractCommand } from './commands/extract.ts';
import { initCommand } from './commands/init.ts';
import { mergeManifestsCommand } from './commands/merge-manifests.ts';
import { previewCommand } from './commands/preview.ts';
import { readCommand } from './commands/read.ts';
import { schemaCommand } from './commands/schema.ts';
import type { Session } from './session.ts';
import { themesCommand } from './commands/themes.ts';

const EXAMPLES = `
Examples:
  onesheet me.md                          print me.md to out/me.pdf
  onesheet me.md -t modern --paper Letter another theme, another paper
  onesheet profiles -t classic,modern     a folder of profiles in two themes
  onesheet resume.json -o cv.pdf          a JSON Resume, to a file of your choice
  onesheet preview me.md                  the page in your browser, anew at every change
  onesheet read me.md                     what was understood, as JSON Resume

Exit codes: 0 done · 1 an input has an error · 2 wrong command line · 3 no browser · 4 too slow · 70 a bug · 130 interrupted
`;

const COMMANDS = [
  buildCommand,
  readCommand,
  checkCommand,
  extractCommand,
  themesCommand,
  previewCommand,
  initCommand,
  schemaCommand,
  mergeManifestsCommand,
  doctorCommand,
] as const;

/** The command line: one file per command beside this one, which load what they need when they run. */
export function program(session: Session): Command {
  const root = new Command('onesheet')
    .description('Prints the profile you already have as a one-page PDF.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES)
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => session.terminal.result(text),
      writeErr: (text) => session.terminal.say(text.trimEnd()),
      outputError: (text, write) =>
        write(text.replace(/^error: /, `${session.terminal.style(['red', 'bold'], 'error:')} `)),
    });
  for (const define of COMMANDS) {
    const command = define(session).copyInheritedSettings(root);
    root.addCommand(command, { isDefault: command.name() === 'build' });
  }
  return root;
}
