import { styleText } from 'node:util';

import type { Finding } from '../finish/rules/rule.ts';
import { visible } from '../source/show/visible.ts';
import type { Concern } from './check.ts';
import type { Proof, Verdict } from './proof.ts';

/** The most findings of one check that are shown. */
const most = 8;

/** A proof in plain words: who loses what by what is wrong, what could not be looked at, and what holds. */
export function showProof(path: string, { refusal, pages, verdicts }: Proof, columns: number): string {
  if (refusal) return '';
  const of = (kind: Verdict['verdict']) => verdicts.filter(({ verdict }) => verdict === kind);
  const [passed, failed, notRun] = [of('passed'), of('failed'), of('not-run')];
  const counts = [
    `${pages} page${pages === 1 ? '' : 's'}`,
    `${passed.length} of ${passed.length + failed.length} checks passed`,
    ...(notRun.length > 0 ? [`${notRun.length} not run`] : []),
  ];
  const layout = { width: Math.max(...verdicts.map(({ check }) => check.length)), columns };
  const lines = [
    `${styleText('bold', path)}: ${counts.join(', ')}`,
    ...losers.flatMap(([concern, title]) => {
      const theirs = failed.filter(({ concerns }) => concerns === concern);
      return theirs.length === 0 ? [] : ['', title, ...theirs.flatMap((verdict) => showFailed(verdict, layout))];
    }),
    ...(failed.length > 0 ? [''] : []),
    ...passed.flatMap(({ check, remark }) => (remark === undefined ? [] : row('·', check, [remark], layout))),
    ...[...Map.groupBy(notRun, ({ reason }) => reason)].flatMap(([reason, same]) =>
      paragraph('–', `${namesOf(same)} not run: ${reason}`, layout).map((line) => styleText('dim', line)),
    ),
    ...(passed.length > 0 ? paragraph(styleText('green', '✓'), namesOf(passed), layout) : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Who loses something by a failed check, the one that decides about a job first. */
const losers: readonly (readonly [Concern, title: string])[] = [
  ['parser', 'What an applicant-tracking system loses'],
  ['screen-reader', 'What somebody who listens to the page loses'],
  ['file', 'What archives, portals and printers lose'],
];

interface Layout {
  /** Of the longest name. */
  readonly width: number;
  /** Of the terminal. */
  readonly columns: number;
}

function showFailed({ check, findings, loses, remedy }: Verdict, layout: Layout): readonly string[] {
  const messages = gathered(findings);
  const left = messages.length - most;
  const shown = left > 0 ? [...messages.slice(0, most), `… and ${left} more`] : messages;
  const more = [
    ...(loses === undefined ? [] : [`what is lost: ${loses}`]),
    ...(remedy === undefined ? [] : [`what to do: ${remedy}`]),
  ];
  return row(styleText('red', '✗'), check, shown, layout, more);
}

/** A name, and beside it, or in a narrow terminal below it, what is to be said. */
function row(
  sign: string,
  name: string,
  texts: readonly string[],
  { width, columns }: Layout,
  dim: readonly string[] = [],
): readonly string[] {
  const indent = columns < narrow ? 4 : width + 6;
  const lines = [
    ...texts.flatMap((text) => folded(text, columns - indent)),
    ...dim.flatMap((text) => folded(text, columns - indent)).map((line) => styleText('dim', line)),
  ].map((line) => ' '.repeat(indent) + line);
  const head = `  ${sign} ${styleText('bold', name)}`;
  if (columns < narrow) return [head, ...lines];
  const [first = '', ...others] = lines;
  return [`${head}${first.slice(4 + name.length)}`, ...others];
}

function paragraph(sign: string, text: string, { columns }: Layout): readonly string[] {
  return folded(text, columns - 4).map((line, index) => `  ${index === 0 ? sign : ' '} ${line}`);
}

const narrow = 64;

/** A text as lines of so many characters at most, broken at spaces. */
function folded(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function namesOf(verdicts: readonly Verdict[]): string {
  return verdicts.map(({ check }) => check).join(', ');
}

/** Each finding once, with the pages it is on, or how often it is there. */
function gathered(findings: readonly Finding[]): readonly string[] {
  return [...Map.groupBy(findings, ({ message }) => message)].map(([message, same]) => {
    const pages = [...new Set(same.flatMap(({ page }) => page ?? []))];
    const times = same.length > Math.max(pages.length, 1) ? ` (${same.length} times)` : '';
    return visible(`${pages.length > 0 ? `${pageList(pages)}: ` : ''}${message}${times}`);
  });
}

/** "page 2", "pages 1, 3, 4", "pages 1, 2, 3 and 14 more". */
function pageList(pages: readonly number[]): string {
  const [few, rest] = [pages.slice(0, 3), pages.length - 3];
  return `page${pages.length > 1 ? 's' : ''} ${few.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
