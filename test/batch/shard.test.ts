import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import type { Job } from '../../src/batch/jobs.ts';
import { asShard, outputsOf } from '../../src/batch/shard.ts';

const jobs = fc
  .uniqueArray(fc.record({ name: fc.string({ minLength: 1, maxLength: 8 }), size: fc.nat(50_000) }), {
    selector: ({ name }) => name,
  })
  .map((all) => ({
    jobs: all.map(({ name }): Job => ({
      input: { path: `cv/${name}`, stem: name, named: true },
      format: 'pdf',
      output: `out/${name}.pdf`,
    })),
    sizeOf: (job: Job) => all.find(({ name }) => job.input.stem === name)?.size ?? 0,
  }));

suite('shards', () => {
  test('together hold every job once', () => {
    fc.assert(
      fc.property(jobs, fc.integer({ min: 1, max: 7 }), ({ jobs, sizeOf }, count) => {
        const dealt = Array.from({ length: count }, (_, index) => [
          ...outputsOf({ index: index + 1, count }, jobs, sizeOf),
        ]).flat();
        assert.deepEqual(dealt.sort(), jobs.map(({ output }) => output).sort());
      }),
    );
  });

  test('weigh about the same: none exceeds another by more than its largest job', () => {
    fc.assert(
      fc.property(jobs, fc.integer({ min: 2, max: 5 }), ({ jobs, sizeOf }, count) => {
        const weight = (part: ReadonlySet<string>) =>
          jobs.reduce((sum, job) => sum + (part.has(job.output) ? 4096 + sizeOf(job) : 0), 0);
        const weights = Array.from({ length: count }, (_, index) =>
          weight(outputsOf({ index: index + 1, count }, jobs, sizeOf)),
        );
        const largest = Math.max(0, ...jobs.map((job) => 4096 + sizeOf(job)));
        assert.ok(Math.max(...weights) - Math.min(...weights) <= largest);
      }),
    );
  });

  test('do not depend on the order in which the disk lists files', () => {
    const list = ['c', 'a', 'b', 'd'].map((stem): Job => ({
      input: { path: stem, stem, named: true },
      format: 'pdf',
      output: stem,
    }));
    assert.deepEqual(
      outputsOf({ index: 1, count: 2 }, list, () => 1),
      outputsOf({ index: 1, count: 2 }, list.toReversed(), () => 1),
    );
  });

  test('are written i/n', () => {
    assert.deepEqual(asShard('2/5'), { index: 2, count: 5 });
    for (const wrong of ['0/5', '6/5', '2', '2/', 'a/b', '1/0']) assert.equal(asShard(wrong), undefined);
  });
});
