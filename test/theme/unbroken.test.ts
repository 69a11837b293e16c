import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withFullLastLine, withHeldDashes, withWholeDates } from '../../src/theme/unbroken.ts';

/** What is kept on one line. */
function kept(markup: string): readonly (string | undefined)[] {
  return [...markup.matchAll(/<span class="unbroken">(.*?)<\/span>/g)].map(([, words]) => words);
}

suite('words that stay on one line', () => {
  test('are ranges of numbers', () => {
    assert.deepEqual(kept(withHeldDashes('from 2014–2016 by 2–12% to 1,000–1.5, a–b')), [
      '2014–2016',
      '2–12',
      '1,000–1.5,',
    ]);
  });

  test('are a dash and the word before it', () => {
    assert.deepEqual(kept(withHeldDashes('Aug 1, 2024 – Apr 1, 2025; so – or <b>so</b> – it is / was')), [
      '2024 –',
      'so –',
      'is /',
    ]);
  });

  test('are short compounds, but not what a tag says', () => {
    assert.deepEqual(
      kept(withHeldDashes('(low-level) “real-time” code, a state-of-the-art UTF-8-reader; Anti-establishmentarianism')),
      ['low-level', 'real-time', 'state-of-the-art', 'UTF-8-reader'],
    );
    assert.deepEqual(kept(withHeldDashes('<a href="https://a-b.example/low-level 2014–2016">high-level</a>')), [
      'high-level',
    ]);
    assert.deepEqual(kept(withHeldDashes('a - b, -5, github.com/ada-roe')), []);
  });

  test('are dates', () => {
    assert.deepEqual(kept(withWholeDates('Aug 1, 2024 – Apr 1, 2025')), ['Aug 1, 2024 –', 'Apr 1, 2025']);
    assert.deepEqual(kept(withWholeDates('2009–2011')), ['2009–2011']);
    assert.deepEqual(kept(withWholeDates('Spring, as a guest of the choir – 2011')), ['choir –']);
  });

  test('are the last two, where they are short', () => {
    assert.deepEqual(kept(withFullLastLine('sixty samples a day')), ['a day']);
    assert.deepEqual(kept(withFullLastLine('from −10 to 45\u00a0°C')), ['to 45\u00a0°C']);
    assert.deepEqual(kept(withFullLastLine('measured how everything behaves')), []);
    assert.deepEqual(kept(withFullLastLine('see <a href="x">the end</a>')), []);
    assert.deepEqual(kept(withFullLastLine('a day')), []);
  });
});
