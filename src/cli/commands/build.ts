import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { FORMATS, type Format } from '../../batch/jobs.ts';
import { REPORTERS } from '../../batch/reporters/choose.ts';
import { asShard } from '../../batch/shard.ts';
import { EMBEDS } from '../../finish/embed.ts';
import { closest } from '../../source/closest.ts';
import { Failure } from '../../source/failure.ts';
import { asLanguage, asPages, asPaper, asPoints, PAPERS } from '../../theme/resolve.ts';
import { isoDate, list, pair, positiveInteger, positiveNumber, reader, repeated } from './options.ts';
import type { BuildOptions } from '../actions/build.ts';
import type { Session } from '../session.ts';

/** `onesheet build`: profiles to PDF. */
export function buildCommand(session: Session): Command {
  return new Command('build')
    .description('render profiles to PDF (the default command)')
    .argument('[input...]', 'files, folders, globs, or - for standard input; the folder profiles where none is given')
    .optionsGroup('The page:')
    .option('-t, --theme <name...>', 'a built-in theme or a theme folder; several render each (default: classic)', list)
    .addOption(
      new Option('--paper <size>', `${PAPERS.join(', ')} (default: A4)`).argParser(
        reader(asPaper, `one of ${PAPERS.join(', ')}`),
      ),
    )
    .addOption(
      new Option(
        '--pages <n|any>',
        'promise at most n pages: keep it or fail (default: one, where the profile fits legibly)',
      ).argParser(reader(asPages, 'a number of pages, or `any`')),
    )
    .option(
      '--min-font <pt>',
      'the smallest body text that fitting may reach (default: 8.5)',
      reader(asPoints, 'a size in points, from 5 to 14'),
    )
    .option(
      '--lang <tag>',
      "language of labels and dates (default: the profile's)",
      reader(asLanguage, 'a language tag such as `de` or `pt-BR`'),
    )
    .optionsGroup('The profile:')
    .option('--name <text>', "the person's name, where the profile does not say it")
    .option('--with <file>', 'another profile laid over this one; repeatable', repeated)
    .option('--set <key=value>', 'override a value: basics.label=…, theme.accent=#0a5; repeatable', pair)
    .optionsGroup('The output:')
    .option('-o, --out <path>', 'a file, a folder, or - for standard output', 'out')
    .option('-f, --format <kind...>', `${FORMATS.join(', ')}; several make each (default: pdf)`, formats)
    .option(
      '--date <iso>',
      'the date written in the PDF (default: SOURCE_DATE_EPOCH, else the input’s modification time)',
      reader(isoDate, 'a date such as 2026-01-31 or 2026-01-31T12:00:00Z'),
    )
    .option(
      '--embed <what>',
      `the data carried in the PDF: ${EMBEDS.join(', ')}`,
      reader((what) => EMBEDS.find((embed) => embed === what), `one of ${EMBEDS.join(', ')}`),
      'json',
    )
    .option('--check', 'prove each PDF as `onesheet check` would')
    .option('--dpi <n>', 'dots an inch of a png', reader(asDpi, 'a number from 36 to 600'), 150)
    .option('--strict', 'warnings fail the run')
    .optionsGroup('The run:')
    .option('-j, --jobs <n>', 'tabs at work at once', reader(positiveInteger, 'a whole number above 0'))
    .option(
      '--shard <i/n>',
      'only the i-th of n parts of the jobs: the same split on every machine',
      reader(asShard, 'a part such as 2/5'),
    )
    .option('--no-cache', 'render even what has not changed')
    .option('--cache-dir <path>', 'where the cache lives', '.onesheet/cache')
    .option(
      '--reporter <kind>',
      `${REPORTERS.join(', ')} (default: what suits the place)`,
      reader((name) => REPORTERS.find((kind) => kind === name), `one of ${REPORTERS.join(', ')}`),
    )
    .option('--manifest <file>', 'write what was made, as JSON')
    .option('--browser <path>', 'the Chromium to use (see `onesheet doctor`)')
    .option('--browser-endpoint <ws://…>', 'use a Chromium that runs elsewhere')
    .option('--timeout <seconds>', 'for one document', reader(positiveNumber, 'a number of seconds above 0'), 30)
    .action(async (inputs: string[], options: BuildOptions, command: Command) => {
      refuseMistyped(inputs[0], command);
      const { build } = await import('../actions/build.ts');
      await build(inputs, options, session);
    });
}

/** `onesheet thems` would otherwise be a build of the file `thems`. */
function refuseMistyped(word: string | undefined, { parent }: Command): void {
  if (word === undefined || !/^[a-z-]+$/.test(word) || existsSync(word)) return;
  const command = closest(word, parent?.commands.map((command) => command.name()) ?? []);
  if (command === undefined) return;
  throw new Failure('usage', `there is no command and no file \`${word}\``, {
    hint: `did you mean \`onesheet ${command}\`?`,
  });
}

function asDpi(value: string): number | undefined {
  const dpi = Number(value);
  return dpi >= 36 && dpi <= 600 ? dpi : undefined;
}

function formats(value: string, before: readonly Format[] | undefined): readonly Format[] {
  return list(value, before).map(
    reader((name) => FORMATS.find((format) => format === name), `one of ${FORMATS.join(', ')}`),
  );
}
