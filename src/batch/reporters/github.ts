import type { Diagnostic } from '../../source/diagnostic.ts';
import type { Outcome } from '../outcome.ts';
import type { GithubPlace } from './github-place.ts';
import { githubSummary } from './github-summary.ts';
import { onceAFile } from './once.ts';
import { type Output, type Reporter, resultOf } from './reporter.ts';

const COMMAND = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * For GitHub Actions: annotations on the profile's lines, and a table for the job's summary page.
 * The commands' form: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubReporter(output: Output, place: GithubPlace): Reporter {
  const fresh = onceAFile();
  const summary = githubSummary();
  let jobs = 0;
  return {
    begin: (count) => {
      jobs = count;
    },
    ended: (outcome) => {
      for (const command of annotations(outcome)) output.say(command);
      if (outcome.status === 'made') output.result(resultOf(outcome));
      if (outcome.status !== 'skipped') summary.add(outcome, place.addressOf(place.pathOf(outcome.job.input.path)));
    },
    end: (tally) => {
      const trouble = place.summarize(summary.text(tally, jobs));
      if (trouble !== undefined) output.say(command('warning', {}, `the summary page can't be written: ${trouble}`));
    },
    failed: ({ message, hints }) => output.say(command('error', {}, [message, ...hints].join('\n'))),
  };

  function* annotations(outcome: Outcome): Generator<string> {
    const { job, failure } = outcome;
    if (outcome.status !== 'skipped')
      for (const diagnostic of fresh(outcome)) yield annotation(diagnostic, job.input.path);
    if (failure)
      yield command('error', { file: place.pathOf(job.input.path) }, [failure.message, ...failure.hints].join('\n'));
  }

  function annotation({ code, severity, message, span, path, hints }: Diagnostic, input: string): string {
    const start = span?.source.position(span.start);
    const end = span?.source.position(span.end);
    return command(
      COMMAND[severity],
      {
        file: place.pathOf(span?.source.path ?? path ?? input),
        ...(start && { line: start.line, col: start.column }),
        ...(start && end && { endLine: end.line, endColumn: end.column }),
        title: code,
      },
      [message, ...hints].join('\n'),
    );
  }
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
