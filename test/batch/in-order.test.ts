import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { array, assert as holds, asyncProperty, integer, nat } from 'fast-check';
import { inOrder } from '../../src/batch/in-order.ts';

suite('in order', () => {
  test('gives every result once, in order, with no more at once than asked for', async () => {
    await holds(
      asyncProperty(
        array(nat(6), { maxLength: 25 }),
        integer({ min: 1, max: 5 }),
        nat(5),
        async (delays, atOnce, ahead) => {
          let underWay = 0;
          let most = 0;
          let begun = 0;
          const results: number[] = [];
          const work = async ([index, delay]: readonly [number, number]): Promise<number> => {
            begun += 1;
            most = Math.max(most, (underWay += 1));
            await pause(delay);
            underWay -= 1;
            return index;
          };
          for await (const result of inOrder([...delays.entries()], { atOnce, ahead }, work)) {
            results.push(result);
            assert.ok(begun - results.length <= atOnce + ahead);
          }
          assert.deepEqual(results, [...delays.keys()]);
          assert.ok(most <= atOnce);
          assert.ok(delays.length < atOnce || most === atOnce, 'as many at once as there may be');
        },
      ),
      { numRuns: 40 },
    );
  });

  test('goes on behind one that takes long', async () => {
    const ended: number[] = [];
    const slow = Promise.withResolvers<void>();
    const work = async (index: number): Promise<number> => {
      if (index === 0) await slow.promise;
      ended.push(index);
      if (index === 8) slow.resolve();
      return index;
    };
    const results = await Array.fromAsync(inOrder(Array.from({ length: 10 }).keys(), { atOnce: 2, ahead: 10 }, work));
    assert.deepEqual(results, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert.equal(ended.indexOf(0), 8);
  });

  test('throws in its turn what one threw, after the results before it', async () => {
    const seen: number[] = [];
    const work = async (index: number): Promise<number> => {
      if (index === 2) throw new RangeError('two');
      await pause(5);
      return index;
    };
    await assert.rejects(async () => {
      for await (const result of inOrder([0, 1, 2, 3, 4], { atOnce: 3, ahead: 3 }, work)) seen.push(result);
    }, RangeError);
    assert.deepEqual(seen, [0, 1]);
  });
});
