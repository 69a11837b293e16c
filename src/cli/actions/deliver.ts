import { openManifest } from '../../batch/manifest-file.ts';
import { counted, NOTHING_DONE } from '../../batch/outcome.ts';
import { type ReporterKind, reporterOf, suitedReporter } from '../../batch/reporters/choose.ts';
import type { BuildRequest, Outcome, Press } from '../../index.ts';
import { EXIT, exitCodeOf } from '../exit-code.ts';
import type { Session } from '../session.ts';

interface Delivery {
  readonly reporter?: ReporterKind;
  readonly manifest?: string;
}

/** Has a request done, and says what became of each job: to the reporter, the manifest, and the exit code. */
export async function deliver(press: Press, request: BuildRequest, options: Delivery, session: Session): Promise<void> {
  const began = performance.now();
  const { env, leave, terminal } = session;
  const reporter = reporterOf(options.reporter ?? suitedReporter(env, terminal.interactive), terminal, env);
  const { length } = await press.plan(request);
  const manifest = options.manifest === undefined ? undefined : await openManifest(options.manifest);
  let tally = NOTHING_DONE;
  reporter.begin(length);
  try {
    for await (const outcome of press.build(request)) {
      tally = { ...counted(tally, outcome), milliseconds: performance.now() - began };
      leave(exitCode(outcome));
      reporter.ended(outcome, tally);
      await manifest?.add(outcome);
    }
  } finally {
    reporter.end(tally);
    await manifest?.close();
  }
}

function exitCode({ status, failure }: Outcome): number {
  if (failure) return exitCodeOf(failure.kind);
  return status === 'failed' ? EXIT.input : EXIT.done;
}
