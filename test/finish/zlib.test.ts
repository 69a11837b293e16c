import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { suite, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { deflate } from '../../src/finish/zlib.ts';

suite('deflating', () => {
  test('what is inflated is what was deflated, however many pieces it takes', () => {
    const length = fc.oneof(fc.nat(2000), fc.integer({ min: 65_530, max: 65_540 }), fc.nat(400_000));
    const variety = fc.constantFrom(1, 4, 256);
    fc.assert(
      fc.property(length, variety, fc.integer({ min: 1 }), (length, variety, seed) => {
        const bytes = noise(length, variety, seed);
        assert.ok(inflateSync(deflate(bytes)).equals(bytes));
      }),
      { numRuns: 40 },
    );
  });

  // The bytes of every file stand on these; they change only with the version of the package.
  test('the bytes are those of zlib on any processor', () => {
    const hash = createHash('sha256').update(deflate(noise(200_000, 16, 7)));
    assert.equal(hash.digest('hex'), '5df06af365e3c095171cd6ed3de33cce0d2c5d9f10c1b82aa7ce1399c0ee24d9');
  });
});

function noise(length: number, variety: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    // A generator of Lehmer's.
    state = (state * 48_271) % 2_147_483_647;
    return state % variety;
  });
}
