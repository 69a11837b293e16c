import { styleText } from 'node:util';

import type { Finding } from '../finish/rules/rule.ts';
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
    ...passed.flatMap(({ check, remark }) => (remark === undefined ? [] : [`  · ${check.padEnd(width)}  ${remark}`])),
    ...(passed.length > 0 ? [`  ${styleText('green', '✓')} ${passed.map(({ check }) => check).join(', ')}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function showFailed({ check, findings, loses }: Verdict, width: number): readonly string[] {
  const indent = ' '.repeat(width + 6);
  const lines = gathered(findings);
  const more = lines.length - most;
  const [first = '', ...others] = more > 0 ? [...lines.slice(0, most), `… and ${more} more`] : lines;
  return [
    `  ${styleText('red', '✗')} ${styleText('bold', check.padEnd(width))}  ${first}`,
    ...others.map((line) => indent + line),
    ...(loses === undefined ? [] : [styleText('dim', `${indent}what is lost: ${loses}`)]),
  ];
}

/** Each finding once, with the pages it is on, or how often it is there. */
function gathered(findings: readonly Finding[]): readonly string[] {
  return [...Map.groupBy(findings, ({ message }) => message)].map(([message, same]) => {
    const pages = [...new Set(same.flatMap(({ page }) => page ?? []))];
    const times = same.length > Math.max(pages.length, 1) ? ` (${same.length} times)` : '';
    return `${pages.length > 0 ? `${pageList(pages)}: ` : ''}${message}${times}`;
  });
}

/** "page 2", "pages 1, 3, 4", "pages 1, 2, 3 and 14 more". */
function pageList(pages: readonly number[]): string {
  const [few, rest] = [pages.slice(0, 3), pages.length - 3];
  return `page${pages.length > 1 ? 's' : ''} ${few.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
