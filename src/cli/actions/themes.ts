import { styleText } from 'node:util';
import { realDisk } from '../../source/disk.ts';
import { Report } from '../../source/report.ts';
import { describeTheme, listThemes } from '../../theme/list.ts';
import { EXIT } from '../exit-code.ts';
import type { Session } from '../session.ts';

/** The built-in themes, a line each. */
export function showThemes({ terminal }: Session): void {
  const themes = listThemes(realDisk(), new Report());
  const width = Math.max(...themes.map(({ name }) => name.length));
  for (const { name, description } of themes) {
    terminal.result(`${styleText('bold', name.padEnd(width))}  ${description}\n`);
  }
}

/** A theme's options: how each is set, what it takes, and what it is by default. */
export function showTheme(name: string, { terminal, leave }: Session): void {
  const report = new Report();
  const theme = describeTheme(name, realDisk(), report);
  for (const diagnostic of report.diagnostics) terminal.diagnostic(diagnostic);
  if (!theme) return leave(EXIT.input);

  const lines = [`${styleText('bold', theme.name)}: ${theme.description}`];
  if (theme.options.length > 0)
    lines.push(
      '',
      `Options, as \`--set theme.${theme.options[0]?.name}=…\` or below \`onesheet.options:\` in a profile:`,
      '',
    );
  const width = Math.max(...theme.options.map((option) => option.name.length));
  for (const option of theme.options) {
    lines.push(`  ${styleText('bold', option.name.padEnd(width))}  ${option.description}`);
    lines.push(`  ${' '.repeat(width)}  ${styleText('dim', takes(option))}`);
  }
  terminal.result(`${lines.join('\n')}\n`);
}

const TAKES = {
  color: 'a colour such as #0a5 or #00aa55',
  flag: 'true or false',
  sections: 'kinds of section in the order wanted',
  labels: 'words by the name of the label',
} as const;

type Option = NonNullable<ReturnType<typeof describeTheme>>['options'][number];

function takes({ type, values, default: byDefault }: Option): string {
  const what = type === 'choice' ? `one of ${values.join(', ')}` : TAKES[type];
  const empty =
    byDefault === null ||
    byDefault === undefined ||
    (typeof byDefault === 'object' && Object.keys(byDefault).length === 0);
  return empty ? what : `${what}; ${typeof byDefault === 'string' ? byDefault : JSON.stringify(byDefault)} by default`;
}
