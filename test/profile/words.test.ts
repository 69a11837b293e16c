import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { headingMeaning } from '../../src/profile/section-names.ts';
import { languages } from '../../src/profile/words/languages.ts';
import { folded } from '../../src/profile/words/lexicon.ts';
import type { HeadingKind } from '../../src/profile/words/words.ts';

/** Pages are folded before they are compared; the words of a language are not, once more at every start. */
suite('words', () => {
  for (const words of languages) {
    test(`of ${words.lang} are written as they are compared`, () => {
      for (const word of wordsIn(words)) {
        assert.equal(folded(word), word);
        assert.notEqual(word.replaceAll('*', '').trim(), '');
      }
    });

    test(`of ${words.lang} have stems of two letters at least`, () => {
      for (const word of [...words.titles, ...words.degrees, ...words.organizations])
        assert.ok(!word.includes('*') || word.length > 2, word);
    });

    test(`of ${words.lang} for sections are names of sections`, () => {
      for (const [, names] of Object.entries(words.sections) as [HeadingKind, readonly string[]][])
        for (const name of names) assert.ok(headingMeaning(name)?.exact, name);
    });
  }
});

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => (key === 'lang' ? [] : wordsIn(inner)))
    : [];
}
