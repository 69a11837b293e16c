import { styleText } from 'node:util';

import type { Proof, Verdict } from './proof.ts';

/** The most findings of one check that are shown. */
const most = 8;

/** A proof in plain words: what fails and what is lost by it, what could not be looked at, and what holds. */
export function showProof(path: string, { refusal, pages, verdicts }: Proof): string {
  if (refusal) return '';
  const of = (kind: Verdict['verdict']) => verdicts.filter(({ verdict }) => verdict === kind);
  const [passed, failed, notRun] = [of('passed'), of('failed'), of('not-run')];
  const counts = [
    `${pages} page${pages === 1 ? '' : 's'}`,
    `${passed.length} of ${passed.length + failed.length} checks passed`,
    ...(notRun.length > 0 ? [`${notRun.length} not run`] : []),
  ];
  const width = Math.max(...verdicts.map(({ check }) => check.length));
  const lines = [
    `${styleText('bold', path)}: ${counts.join(', ')}`,
    ...failed.flatMap((verdict) => showFailed(verdict, width)),
    ...notRun.map(({ check, reason }) => styleText('dim', `  – ${check.padEnd(width)}  not run: ${reason}`)),
    ...(passed.length > 0 ? [`  ${styleText('green', '✓')} ${passed.map(({ check }) => check).join(', ')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function showFailed({ check, findings, loses }: Verdict, width: number): readonly string[] {
  const indent = ' '.repeat(width + 6);
  const lines = counted(
    findings.map(({ message, page }) => (page === undefined ? message : `page ${page}: ${message}`)),
  );
  const more = lines.length - most;
  const [first = '', ...others] = more > 0 ? [...lines.slice(0, most), `… and ${more} more`] : lines;
  return [
    `  ${styleText('red', '✗')} ${styleText('bold', check.padEnd(width))}  ${first}`,
    ...others.map((line) => indent + line),
    ...(loses === undefined ? [] : [styleText('dim', `${indent}what is lost: ${loses}`)]),
  ];
}

/** Each line once, with how often it was there. */
function counted(lines: readonly string[]): readonly string[] {
  const times = Map.groupBy(lines, (line) => line);
  return [...times].map(([line, { length }]) => (length === 1 ? line : `${line} (${length} times)`));
}
