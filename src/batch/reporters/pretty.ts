import { stripVTControlCharacters } from 'node:util';
import { showHints, showHuman } from '../../source/show/human.ts';
import type { Outcome } from '../outcome.ts';
import { onceAFile } from './once.ts';
import { progressLine } from './progress.ts';
import { type Output, type Reporter, resultOf } from './reporter.ts';
import { sumUp } from './sum-up.ts';

/** Fewer jobs are done before a bar could be read. */
const WORTH_A_BAR = 5;

/** For a person at a terminal: diagnostics with their source, a bar while it goes on, a line at the end. */
export function prettyReporter(output: Output, now: () => number): Reporter {
  const fresh = onceAFile();
  const began = now();
  const failed: string[] = [];
  let jobs = 0;
  let drawn = '';
  const clear = (): void => {
    if (drawn !== '') output.draw(wipingOut(drawn, output));
    drawn = '';
  };
  return {
    begin: (count) => {
      jobs = count;
    },
    ended: (outcome, tally) => {
      clear();
      if (outcome.status === 'failed') failed.push(outcome.job.output);
      for (const paragraph of said(outcome)) output.say(paragraph);
      if (outcome.status === 'made') output.result(resultOf(outcome));
      if (jobs < WORTH_A_BAR || tally.jobs === jobs) return;
      drawn = progressLine(tally, jobs, now() - began, output);
      output.draw(drawn);
    },
    end: (tally) => {
      clear();
      if (jobs > 1) output.say(sumUp(tally, jobs, output.style));
      // What was said of them may have left the screen long ago.
      if (jobs >= WORTH_A_BAR) for (const line of failures(failed, output)) output.say(line);
    },
  };

  function* said(outcome: Outcome): Generator<string> {
    const { job, status, failure } = outcome;
    if (status === 'skipped') yield output.style('dim', `${job.input.path}: passed over: it holds no profile`);
    else for (const diagnostic of fresh(outcome)) yield showHuman(diagnostic, output.style);
    if (failure) {
      yield [
        `${job.input.path}: ${output.style(['red', 'bold'], 'error:')} ${failure.message}`,
        ...showHints(failure.hints, output.style),
      ].join('\n');
    }
  }
}

/** A terminal that has become narrower meanwhile has broken the line into several. */
function wipingOut(line: string, { columns }: Output): string {
  const above = Math.ceil(stripVTControlCharacters(line).length / columns) - 1;
  return above > 0 ? `\r\u001B[${above}A\u001B[J` : '\r\u001B[2K';
}

/** More than these would push the summary itself off the screen. */
const MOST_NAMED = 10;

function* failures(failed: readonly string[], { style }: Output): Generator<string> {
  for (const name of failed.slice(0, MOST_NAMED)) yield `  ${style('red', 'failed:')} ${name}`;
  if (failed.length > MOST_NAMED) yield `  and ${failed.length - MOST_NAMED} more`;
}
