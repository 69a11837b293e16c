import { Failure } from '../source/failure.ts';
import { findInputs } from './inputs.ts';
import { type Job, jobsOf } from './jobs.ts';
import type { Supply } from './load.ts';
import type { BuildRequest } from './request.ts';
import { outputsOf } from './shard.ts';

/**
 * The jobs of a request, counted and free of clashes. Not a list: whoever goes through it gets each job when its turn
 * comes, so that ten thousand of them are never held at once.
 */
export interface Plan extends Iterable<Job> {
  readonly request: BuildRequest;
  readonly length: number;
}

/** Plans a request. Two jobs that would write one file are a failure, before anything is rendered. */
export async function planOf(request: BuildRequest, { disk }: Supply): Promise<Plan> {
  const { themes = [], formats = ['pdf'], out = 'out', shard } = request;
  const order = { inputs: await findInputs(request.inputs, disk), themes, formats, out };
  const all: Iterable<Job> = { [Symbol.iterator]: () => jobsOf(order) };
  const length = countWithoutClash(all, out);
  if (!shard) return { request, length, [Symbol.iterator]: () => jobsOf(order) };
  const outputs = outputsOf(shard, all, ({ input }) => disk.read(input.path)?.length ?? 0);
  return {
    request,
    length: outputs.size,
    [Symbol.iterator]: () => jobsOf(order).filter(({ output }) => outputs.has(output)),
  };
}

function countWithoutClash(jobs: Iterable<Job>, out: string): number {
  const outputs = new Set<string>();
  for (const job of jobs) {
    const key = fileOf(job);
    if (outputs.has(key)) throw clash(jobs, job, out);
    outputs.add(key);
  }
  return outputs.size;
}

/** Case is folded: macOS and Windows would write one file for both. */
function fileOf({ output }: Job): string {
  return output.toLowerCase();
}

function clash(jobs: Iterable<Job>, second: Job, out: string): Failure {
  const first = Iterator.from(jobs).find((job) => fileOf(job) === fileOf(second)) ?? second;
  const named = (job: Job) => `\`${job.input.path}\`${job.theme === undefined ? '' : ` with \`${job.theme}\``}`;
  return new Failure('usage', `${named(first)} and ${named(second)} would both be written to \`${second.output}\``, {
    hint:
      out === second.output ? 'name a folder with `--out`' : 'rename one of them, or build them into different folders',
  });
}
