import { setFlagsFromString } from 'node:v8';
import { counted, NOTHING_DONE } from '../../batch/outcome.ts';
import { type ReporterKind, reporterOf, suitedReporter } from '../../batch/reporters/choose.ts';
import type { Reporter } from '../../batch/reporters/reporter.ts';
import type { BuildRequest, Outcome, Press } from '../../index.ts';
import { Failure } from '../../source/failure.ts';
import { EXIT, exitCodeOf } from '../exit-code.ts';
import type { Session } from '../session.ts';

interface Delivery {
  readonly reporter?: ReporterKind;
  readonly manifest?: string;
}

/** Has a request done, and says what became of each job: to the reporter, the manifest, and the exit code. */
export async function deliver(press: Press, request: BuildRequest, options: Delivery, session: Session): Promise<void> {
  const { env, terminal } = session;
  const reporter = reporterOf(options.reporter ?? suitedReporter(env, terminal.interactive), terminal, env);
  try {
    await doJobs(press, request, reporter, options, session);
  } catch (error) {
    if (error instanceof Failure && error.kind !== 'interrupted') reporter.failed?.(error);
    throw error;
  }
}

async function doJobs(
  press: Press,
  request: BuildRequest,
  reporter: Reporter,
  options: Delivery,
  { leave }: Session,
): Promise<void> {
  const began = performance.now();
  const plan = await press.plan(request);
  tendMemory(plan.length);
  const manifest = options.manifest === undefined ? undefined : await manifestAt(options.manifest);
  let tally = NOTHING_DONE;
  reporter.begin(plan.length);
  try {
    for await (const outcome of press.build(plan)) {
      tally = { ...counted(tally, outcome), milliseconds: performance.now() - began };
      leave(exitCode(outcome));
      reporter.ended(outcome, tally);
      await manifest?.add(outcome);
    }
  } finally {
    reporter.end({ ...tally, milliseconds: performance.now() - began });
    await manifest?.close();
  }
  // Of a part of the jobs, all may be none; of all of them that is a mistake.
  if (tally.jobs === 0 || tally.skipped < tally.jobs || request.shard) return;
  throw new Failure('input', 'no profile was found in what was named', {
    hint: 'name a file to be told why it is none',
  });
}

/** Loaded where it is wanted: what it writes with takes Node ten milliseconds to load. */
async function manifestAt(path: string) {
  const { openManifest } = await import('../../batch/manifest-file.ts');
  return openManifest(path);
}

/** So few jobs are done before it pays to tidy up. */
const FEW = 4;
/** More jobs than this are a matter of minutes, and memory is worth more than a little time. */
const MANY = 1000;

/** Has V8 tidy up as it suits the work. */
function tendMemory(jobs: number): void {
  if (jobs <= FEW) {
    // The nursery of the heap grows at once, and nothing is looked through in advance: a tenth of a cold build.
    setFlagsFromString('--semi-space-growth-factor=16');
    setFlagsFromString('--no-incremental-marking');
  } else if (jobs > MANY) {
    // The nursery stays small: what a document leaves behind is cleared away after a few, not after a few hundred, which
    // halves what a long run holds (360 → 235 MB).
    setFlagsFromString('--semi-space-growth-factor=1');
    // Nor does the rest grow to several times what lives in it, as it does where the cores are busy and tidying up is slow
    // (235 → 170 MB); it takes no more processor time.
    setFlagsFromString('--heap-growing-percent=30');
  }
}

function exitCode({ status, failure }: Outcome): number {
  if (failure) return exitCodeOf(failure.kind);
  return status === 'failed' ? EXIT.input : EXIT.done;
}
