import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onesheet, workplace } from './command.ts';

test('the tables of entities that were unpacked for the bundle are those of the package', async () => {
  const text = 'At the <b title="&quot;">Caf&eacute; &amp; Atelier</b> &#8212; all &notin; that is &NotEqualTilde; it.';
  await using place = await workplace({ 'me.md': `---\nname: Ada Roe\n---\n\n${text}\n` });
  const { stdout } = await onesheet(['read', 'me.md'], { cwd: place.path });
  assert.match(stdout, /Café & Atelier[^\w]* — all ∉ that is ≂̸ it/);
});
