import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { finish } from '../../src/finish/finish.ts';
import { Report } from '../../src/source/report.ts';
import { date, type FixtureName, markup, profile, rawPrint } from './fixture.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const finished = async (name: FixtureName, raw: Uint8Array = rawPrint(name).pdf) =>
  (await finish({ ...rawPrint(name), pdf: raw }, profile, { date, markup }, new Report())).pdf;

const idOf = (pdf: Uint8Array): string | undefined =>
  /\/ID\[<([0-9a-f]{32})><\1>\]/.exec(Buffer.from(pdf).toString('latin1'))?.[1];

test('equal input gives equal bytes', async () => {
  assert.equal(sha256(await finished('rich')), sha256(await finished('rich')));
});

test('what Chromium changes from launch to launch does not show: dates and node ids', async () => {
  const raw = Buffer.from(rawPrint('rich').pdf).toString('latin1');
  const other = raw.replaceAll(/node(\d{8})/g, (_, id: string) => `node${String(Number(id) + 4711).padStart(8, '0')}`);
  const later = other.replaceAll(/\(D:\d{14}/g, '(D:20310101000000');
  assert.notEqual(later, raw);
  assert.equal(sha256(await finished('rich', Buffer.from(later, 'latin1'))), sha256(await finished('rich')));
});

test('the trailer ID follows from the content', async () => {
  const [rich, tiny] = [idOf(await finished('rich')), idOf(await finished('tiny'))];
  assert.ok(rich && tiny);
  assert.notEqual(rich, '0'.repeat(32));
  assert.notEqual(rich, tiny);
});

test('nothing unreachable is carried along, and the file is smaller than it was', async () => {
  const pdf = await finished('rich');
  assert.ok(pdf.length < rawPrint('rich').pdf.length, String(pdf.length));
});
