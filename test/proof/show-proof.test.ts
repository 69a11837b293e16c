import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { prove } from '../../src/proof/prove.ts';
import { showProof } from '../../src/proof/show-proof.ts';
import { rawPrint } from '../finish/fixture.ts';

const proof = await prove(rawPrint('rich').pdf, { withoutPrograms: true });
const shown = (columns: number) => stripVTControlCharacters(showProof('raw.pdf', proof, columns)).split('\n');

test('a proof fits the terminal, and says the same in a narrow one', () => {
  for (const columns of [80, 50]) assert.ok(shown(columns).every(({ length }) => length <= columns));
  const words = (columns: number) => shown(columns).join(' ').match(/\S+/g);
  assert.deepEqual(words(50), words(80));
  assert.deepEqual(words(80), words(Infinity));
});

test('who loses something is said above what it is', () => {
  const lines = shown(Infinity);
  const title = lines.indexOf('What somebody who listens to the page loses');
  assert.match(lines[title + 1] ?? '', /^ {2}✗ links /);
  assert.ok(lines.indexOf('What archives, portals and printers lose') > title);
});

test('checks that were not run for one reason are named together', () => {
  assert.ok(
    shown(Infinity).includes('  – content, sentences, same-links not run: there is no profile to compare with'),
  );
});
