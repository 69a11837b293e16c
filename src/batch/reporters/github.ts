import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Outcome, Tally } from '../outcome.ts';
import { onceAFile } from './once.ts';
import { type Output, type Reporter, resultOf } from './reporter.ts';

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * For GitHub Actions: annotations on the profile's lines, and a table for the job's summary page, which
 * `summarize` gets at the end; in it a profile is a link to where `addressOf` says that it is. The commands' form: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReporter(
  output: Output,
  summarize: (markdown: string) => void,
  addressOf: (path: string) => string | undefined = () => undefined,
): Reporter {
  const fresh = onceAFile();
  const rows: Row[] = [];
  return {
    begin: () => {},
    ended: (outcome) => {
      for (const command of annotations(outcome)) output.say(command);
      if (outcome.status === 'made') output.result(resultOf(outcome));
      if (outcome.status !== 'skipped')
        rows.push({ rank: rankOf(outcome), text: row(outcome, addressOf(outcome.job.input.path)) });
    },
    end: (tally) => summarize(table(rows, tally)),
  };

  function* annotations(outcome: Outcome): Generator<string> {
    const { job, failure } = outcome;
    if (outcome.status !== 'skipped')
      for (const diagnostic of fresh(outcome)) yield annotation(diagnostic, job.input.path);
    if (failure) yield command('error', { file: job.input.path }, [failure.message, ...failure.hints].join('\n'));
  }
}

function annotation({ code, severity, message, span, path, hints }: Diagnostic, input: string): string {
  const start = span?.source.position(span.start);
  const end = span?.source.position(span.end);
  return command(
    COMMAND[severity],
    {
      file: span?.source.path ?? path ?? input,
      ...(start && { line: start.line, col: start.column }),
      ...(start && end && { endLine: end.line, endColumn: end.column }),
      title: code,
    },
    [message, ...hints].join('\n'),
  );
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`,
  );
  return `::${name} ${list.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function row(
  { job, status, pages, fit, bytes, cached, diagnostics, failure }: Outcome,
  address: string | undefined,
): string {
  const worst = failure?.message ?? diagnostics.find(({ severity }) => severity === 'error')?.message ?? '';
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  const state =
    status === 'failed'
      ? `❌ ${worst}`
      : warnings > 0
        ? `⚠️ ${warnings} warning${warnings === 1 ? '' : 's'}`
        : cached === true
          ? '✅ unchanged'
          : '✅';
  const cells = [
    address === undefined ? `\`${job.input.path}\`` : `[\`${job.input.path}\`](${address})`,
    job.theme ?? '',
    status === 'made' ? `\`${job.output}\`` : '',
    pages?.toString() ?? '',
    fit ? `${fit.bodySize.toFixed(1)} pt` : '',
    bytes === undefined ? '' : `${(bytes / 1024).toFixed(0)} kB`,
    state,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

interface Row {
  /** 0 for what wants attention most. */
  readonly rank: number;
  readonly text: string;
}

function rankOf({ status, diagnostics }: Outcome): number {
  if (status === 'failed') return 0;
  return diagnostics.some(({ severity }) => severity === 'warning') ? 1 : 2;
}

/** A summary page may hold 1 MiB; a larger one is thrown away whole. */
const MOST_ROWS = 1000;

function table(rows: readonly Row[], { made, failed, cached, milliseconds }: Tally): string {
  const head = [
    '| profile | theme | output | pages | body text | size | |',
    '| --- | --- | --- | ---: | ---: | ---: | --- |',
  ];
  const sum = `${made} made (${cached} unchanged), ${failed} failed, ${(milliseconds / 1000).toFixed(1)} s`;
  const shown = rows.toSorted((a, b) => a.rank - b.rank).slice(0, MOST_ROWS);
  const rest = rows.length > shown.length ? `\n\nand ${rows.length - shown.length} more that are not shown\n` : '\n';
  return `### onesheet\n\n${sum}\n\n${[...head, ...shown.map(({ text }) => text)].join('\n')}${rest}`;
}
