import { showPlain } from '../../source/show/line.ts';
import { showHints } from '../../source/show/human.ts';
import type { Outcome } from '../outcome.ts';
import { onceAFile } from './once.ts';
import { type Output, type Reporter, resultOf } from './reporter.ts';

/** One line for each thing said, as compilers do: for logs, pipes and other programs. */
export function plainReporter(output: Output): Reporter {
  const fresh = onceAFile();
  return {
    begin: () => {},
    ended: (outcome) => {
      for (const line of said(outcome)) output.say(line);
      if (outcome.status === 'made') output.result(resultOf(outcome));
    },
    end: () => {},
  };

  function* said(outcome: Outcome): Generator<string> {
    const { job, status, failure } = outcome;
    if (status === 'skipped') yield `${job.input.path}: passed over: it holds no profile`;
    else for (const diagnostic of fresh(outcome)) yield showPlain(diagnostic);
    if (failure)
      yield [`${job.input.path}: error: ${failure.message}`, ...showHints(failure.hints, (_, text) => text)].join('\n');
  }
}
