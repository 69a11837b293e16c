import assert from 'node:assert/strict';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { type Plan, planOf } from '../../src/batch/plan.ts';
import { realDisk } from '../../src/source/disk.ts';
import { Failure } from '../../src/source/failure.ts';
import { workplace } from '../e2e/command.ts';

const supply = { disk: realDisk(), stdin: () => Promise.resolve(new Uint8Array()) };
const files = { 'cv/ada.md': '# Ada', 'cv/eve.md': '# Eve', 'other/ADA.md': '# Ada', 'other/bob.md': '# Bob' };
const outputs = (plan: Plan): readonly string[] => Array.from(plan, ({ output }) => output);

suite('a plan', () => {
  test('counts its jobs, and gives them as often as it is asked', async () => {
    await using place = await workplace(files);
    const plan = await planOf({ inputs: [join(place.path, 'cv')], themes: ['classic', 'modern'], out: 'x' }, supply);
    assert.equal(plan.length, 4);
    const expected = ['x/ada.classic.pdf', 'x/ada.modern.pdf', 'x/eve.classic.pdf', 'x/eve.modern.pdf'];
    assert.deepEqual(outputs(plan), expected);
    assert.deepEqual(outputs(plan), expected);
  });

  test('of all shards is that of all jobs, each in its order', async () => {
    await using place = await workplace(files);
    const request = {
      inputs: [join(place.path, 'cv'), join(place.path, 'other/bob.md')],
      formats: ['pdf', 'png'],
    } as const;
    const whole = outputs(await planOf(request, supply));
    const parts = await Promise.all([1, 2].map((index) => planOf({ ...request, shard: { index, count: 2 } }, supply)));
    assert.deepEqual(parts.flatMap(outputs).sort(), whole.toSorted());
    for (const part of parts) {
      assert.equal(part.length, 3);
      assert.deepEqual(
        outputs(part),
        whole.filter((output) => outputs(part).includes(output)),
      );
    }
  });

  test('has no two jobs that write one file, whatever the case of its letters', async () => {
    await using place = await workplace(files);
    const [cv, other] = [join(place.path, 'cv'), join(place.path, 'other')];
    await assert.rejects(
      planOf({ inputs: [cv, other] }, supply),
      (error) => error instanceof Failure && error.kind === 'usage' && /ada\.md.*ADA\.md/.test(error.message),
    );
    await assert.rejects(planOf({ inputs: [cv], out: 'cv.pdf' }, supply), /ada\.md.*eve\.md/);
  });
});
