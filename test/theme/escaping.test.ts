import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { array, assert as assertProperty, constantFrom, property } from 'fast-check';
import type { Profile } from '../../src/profile/profile.ts';
import { BUILT_IN_THEMES } from '../../src/theme/built-in.ts';
import { composeWith } from './themes-on-disk.ts';
import { engineer, entry, p, section, t } from './people.ts';

/** Text made of what markup, style sheets and templates are made of. */
const hostile = array(
  constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '\\',
    '{',
    '}',
    ';',
    '%>',
    '<%=',
    '</style>',
    '<script>',
    '-->',
    '<!--',
    ']]>',
    'x',
    ' ',
    '\u0000',
    '\f',
    '\r',
    '&#60;',
    'url(',
    'javascript:',
    '\u{1F600}',
  ),
  { minLength: 1, maxLength: 12 },
).map((parts) => parts.join(''));

/** A profile with the same text in every place where an author may write. */
function saying(text: string): Profile {
  const link = { text, href: `https://x.example/${text}` };
  const work = {
    ...entry(text, text, text, '2019', '2020', [text]),
    note: t(text),
    level: text,
    url: `https://y.example/${text}`,
    keywords: [t(text)],
  };
  return {
    ...engineer,
    lang: text,
    basics: {
      ...engineer.basics,
      name: text,
      label: [link],
      email: text,
      phone: text,
      url: `https://z.example/${text}`,
      location: { text },
      profiles: [{ network: text, username: text, url: `javascript:${text}` }],
      details: [{ label: text, value: t(text) }],
      summary: [p(text)],
    },
    sections: [
      section('publications', text, [work], [p(text)]),
      { ...section('skills', text, [{ title: t(text), keywords: [t(text)], body: [] }]) },
    ],
  };
}

/** The kinds of elements in a document, each with its attributes' names. */
function vocabulary(html: string): ReadonlySet<string> {
  const tags = html.matchAll(/<(\/?[a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>|<[^>]*>?/gi);
  return new Set(
    [...tags].map(([whole, tag, attributes = '']) =>
      tag === undefined
        ? whole
        : [tag, ...[...attributes.replaceAll(/"[^"]*"/g, '').matchAll(/\s([a-z-]+)/g)].map(([, name]) => name)].join(
            ' ',
          ),
    ),
  );
}

suite('whatever an author writes is text', () => {
  for (const theme of BUILT_IN_THEMES) {
    test(theme, () => {
      assertProperty(
        property(hostile, (text) => {
          const { body, markup } = composeWith(saying(`a ${text} b`), { theme });
          const plain = composeWith(saying('a b'), { theme });
          assert.deepEqual(
            [...vocabulary(body)].filter((kind) => !vocabulary(plain.body).has(kind)),
            [],
          );
          assert.equal([...(markup?.html ?? '').matchAll(/<\/style/gi)].length, 1);
          assert.doesNotMatch(body, /href="(?!https?:|mailto:|tel:)/);
        }),
        { numRuns: 15 },
      );
    });
  }
});
