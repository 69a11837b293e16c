import type { Outcome, Tally } from '../outcome.ts';
import { cellCode, cellText } from './markdown.ts';
import { sumUp } from './sum-up.ts';

/** The table of a run, for the summary page of its job. */
export interface GithubSummary {
  /** `address`: where the profile is to be seen. */
  add(outcome: Outcome, address: string | undefined): void;
  /** The page, as Markdown. */
  text(tally: Tally, jobs: number): string;
}

/** More rows than this nobody reads. */
const MOST_ROWS = 1000;
/**
 * A page of more than 1 MiB is thrown away whole, and a step may build more than once:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions, "Step isolation and limits"
 */
const MOST_BYTES = 500_000;

export function githubSummary(): GithubSummary {
  const failed: string[] = [];
  const warned: string[] = [];
  const sound: string[] = [];
  let count = 0;
  return {
    add: (outcome, address) => {
      count += 1;
      const rows = outcome.status === 'failed' ? failed : warningsOf(outcome).length > 0 ? warned : sound;
      if (rows.length < MOST_ROWS) rows.push(row(outcome, address));
    },
    text: (tally, jobs) => {
      const shown = thatFit([...failed, ...warned, ...sound]);
      const rest = count > shown.length ? `\nand ${count - shown.length} more that are not shown\n` : '';
      const table = count > 0 ? `\n${[...HEAD, ...shown].join('\n')}\n` : '';
      return `### onesheet\n\n${sumUp(tally, jobs, (_, text) => text)}\n${table}${rest}`;
    },
  };
}

const HEAD = [
  '| | profile | theme | result | pages | body text | size |',
  '| --- | --- | --- | --- | ---: | ---: | ---: |',
];

function thatFit(rows: readonly string[]): readonly string[] {
  let bytes = 0;
  const end = rows.slice(0, MOST_ROWS).findIndex((text) => (bytes += Buffer.byteLength(text) + 1) > MOST_BYTES);
  return rows.slice(0, end < 0 ? MOST_ROWS : end);
}

function row(outcome: Outcome, address: string | undefined): string {
  const { job, status, pages, fit, bytes } = outcome;
  const profile = cellCode(job.input.path);
  const cells = [
    status === 'failed' ? '❌' : warningsOf(outcome).length > 0 ? '⚠️' : '✅',
    address === undefined ? profile : `[${profile}](${address})`,
    cellText(job.theme ?? ''),
    status === 'failed' ? cellText(clipped(reasonOf(outcome))) : resultOf(outcome),
    pages?.toString() ?? '',
    fit ? `${fit.bodySize.toFixed(1)}&nbsp;pt` : '',
    bytes === undefined ? '' : `${(bytes / 1024).toFixed(0)}&nbsp;kB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function resultOf(outcome: Outcome): string {
  const warnings = warningsOf(outcome).length;
  return [
    cellCode(outcome.job.output),
    ...(warnings > 0 ? [`${warnings} warning${warnings === 1 ? '' : 's'}`] : []),
    ...(outcome.cached === true ? ['unchanged'] : []),
  ].join(', ');
}

/** A warning fails a job too, with `--strict`. */
function reasonOf({ diagnostics, failure }: Outcome): string {
  const worst = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics.find(isWarning);
  return failure?.message ?? worst?.message ?? '';
}

function warningsOf({ diagnostics }: Outcome): readonly unknown[] {
  return diagnostics.filter(isWarning);
}

function isWarning({ severity }: Outcome['diagnostics'][number]): boolean {
  return severity === 'warning';
}

/** In characters. The whole of it stands in the log and on the profile's line. */
const LONGEST_REASON = 240;

function clipped(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST_REASON ? text : `${characters.slice(0, LONGEST_REASON - 1).join('')}…`;
}
