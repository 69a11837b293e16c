import { githubReporter } from './github.ts';
import { githubPlace } from './github-place.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import { plainReporter } from './plain.ts';
import { prettyReporter } from './pretty.ts';
import type { Output, Reporter } from './reporter.ts';

export const REPORTERS = ['pretty', 'plain', 'json', 'github', 'junit'] as const;
export type ReporterKind = (typeof REPORTERS)[number];

/** The kind that suits where it runs, where none was asked for. */
export function suitedReporter(env: Readonly<Record<string, string | undefined>>, interactive: boolean): ReporterKind {
  if (env['GITHUB_ACTIONS'] === 'true') return 'github';
  return interactive ? 'pretty' : 'plain';
}

export function reporterOf(
  kind: ReporterKind,
  output: Output,
  env: Readonly<Record<string, string | undefined>>,
): Reporter {
  switch (kind) {
    case 'pretty':
      return prettyReporter(output, () => performance.now());
    case 'plain':
      return plainReporter(output);
    case 'json':
      return jsonReporter(output);
    case 'junit':
      return junitReporter(output);
    case 'github':
      return githubReporter(output, githubPlace(env));
  }
}
