import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutHints } from '../../src/finish/glyph-hints.ts';

const bounds = [0, 0, 0, 0, 0, 10, 0, 10];
/** One contour of one point, three instructions, its flag and place. */
const simple = [0, 1, ...bounds, 0, 0, 0, 3, 7, 8, 9, 1, 0, 5, 0, 5];
/** Two components, the last with two instructions behind it. */
const composite = [0xff, 0xff, ...bounds, 0x01, 0x20, 0, 1, 4, 4, 0x01, 0x08, 0, 2, 4, 4, 64, 0, 0, 2, 7, 8];

test('outlines stay, instructions go, and every glyph is found', () => {
  const glyf = Buffer.from([...simple, ...composite]);
  for (const isLong of [false, true]) {
    const places = [0, 0, simple.length, simple.length + composite.length];
    const loca = Buffer.alloc(places.length * (isLong ? 4 : 2));
    for (const [index, place] of places.entries())
      if (isLong) loca.writeUInt32BE(place, 4 * index);
      else loca.writeUInt16BE(place / 2, 2 * index);
    const bare = withoutHints(glyf, loca, isLong);
    const place = (index: number) =>
      isLong ? bare.loca.readUInt32BE(4 * index) : 2 * bare.loca.readUInt16BE(2 * index);
    assert.deepEqual([place(0), place(1), place(2), place(3)], [0, 0, 20, 44]);
    const [first, second] = [bare.glyf.subarray(place(1), place(2)), bare.glyf.subarray(place(2), place(3))];
    assert.deepEqual([...first], [0, 1, ...bounds, 0, 0, 0, 0, 1, 0, 5, 0, 5, 0]);
    assert.deepEqual([...second], [0xff, 0xff, ...bounds, 0, 0x20, 0, 1, 4, 4, 0, 0x08, 0, 2, 4, 4, 64, 0]);
  }
});
