import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import { toJsonResume } from '../../src/profile/json-resume.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { textsOfProfile, wordsIn } from '../../src/profile/words-of.ts';
import { readProfile } from '../../src/read/read.ts';
import { realDisk } from '../../src/source/disk.ts';
import { decode } from '../../src/source/encoding.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';

const disk = realDisk();

function read(text: string, path = 'page.md'): { readonly profile: Profile | undefined; readonly report: Report } {
  const report = new Report();
  return { profile: readProfile(new Source(path, text), { disk }, report), report };
}

/** Pieces of pages, whole and broken. */
const piece = fc.constantFrom(
  'Acme',
  'Engineer',
  'University',
  'of',
  'Köln',
  '**Bold**',
  '*italic*',
  '`2019 - 2020`',
  '2019',
  '(2020–2021)',
  '|',
  ',',
  '# Heading',
  '## Education',
  '### Deeper',
  'Experience',
  '- item',
  '  - nested',
  '\n',
  '\n\n',
  '<div>',
  '</div>',
  '<b>',
  '</b>',
  '<br>',
  '[a](https://x.example)',
  '![i](x.png)',
  'a@b.example',
  '+1 555 123 4567',
  '{{< x >}}',
  '{% y %}',
  '<!--',
  '-->',
  '```',
  '\n: definition',
  '| a | b |',
  '|---|---|',
  'Present',
  'since',
  '~',
  '株式会社',
  '工程师',
  'مهندس',
  '---',
  '===',
  '>',
  '1.',
  '\\',
  '&amp;',
  '[x]',
  '(at)',
  '[dot]',
  'Mar 2020',
  '<ul>',
  '</ul>',
  '<li>',
  '<table>',
  '<tr><td>',
  '<details>',
  '<summary>',
  '{: .x}',
  '**',
  '_',
);
const page = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ').replace(/ ?\n ?/g, '\n'));
/** Words that stand for themselves: nothing of a page made of them is markup, and each is there once. */
const plainPage = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{6,10}$/), { minLength: 8, maxLength: 60 })
  .chain((words) =>
    fc
      .array(
        fc.constantFrom(
          ' ',
          ' ',
          ' ',
          ', ',
          '\n',
          '\n\n',
          '\n- ',
          '\n## ',
          '\n### ',
          ' **',
          '** ',
          '\n\n2019 – 2020 ',
          ' | ',
        ),
        { minLength: words.length, maxLength: words.length },
      )
      .map((joints) => words.map((word, index) => word + joints[index]).join('')),
  );

suite('reading', () => {
  test('never throws, and says why where it gives nothing', () => {
    const anything = fc.oneof(page, page, fc.string({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 200 }));
    fc.assert(
      fc.property(anything, fc.constantFrom('page.md', 'data.json', 'data.yaml', '-'), (text, path) => {
        const { profile, report } = read(text, path);
        assert.ok(profile ?? report.hasErrors);
        if (profile) JSON.stringify(toJsonResume(profile));
      }),
      { numRuns: 600 },
    );
  });

  test('never throws for bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const report = new Report();
        const source = decode(bytes, 'page.md', report);
        assert.ok(source ?? report.hasErrors);
      }),
      { numRuns: 400 },
    );
  });

  test('loses no word: each is in the profile or named in a diagnostic', () => {
    fc.assert(
      fc.property(plainPage, (text) => {
        const { profile, report } = read(text);
        if (!profile) return;
        const found = new Set(
          [...textsOfProfile(profile), ...report.diagnostics.map(({ omitted = '' }) => omitted)].flatMap(wordsIn),
        );
        for (const word of wordsIn(text)) assert.ok(found.has(word) || /^\d+$/.test(word), `lost ${word}`);
      }),
      { numRuns: 300 },
    );
  });

  test('invents no word', () => {
    fc.assert(
      fc.property(fc.oneof(page, plainPage), (text) => {
        const { profile } = read(text);
        if (!profile) return;
        const source = text.toLowerCase().normalize('NFKC');
        for (const words of textsOfProfile(profile)) {
          for (const word of wordsIn(words))
            assert.ok(
              source.includes(word) || /^\d{1,2}$/.test(word) || known.has(word),
              `invented ${word} in ${JSON.stringify(text)}`,
            );
        }
      }),
      { numRuns: 300 },
    );
  });

  test('keeps the order of sections and entries', () => {
    fc.assert(
      // No word ends like this, else a name could be taken for what it is: one in -amt is an office.
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{6,10}q$/), { minLength: 4, maxLength: 12 }),
        (names) => {
          const half = Math.ceil(names.length / 2);
          const entries = names
            .slice(0, half)
            .map((name, index) => `### ${name} (20${10 + index} – 20${11 + index})\n\nText.\n`);
          const sections = names.slice(half).map((name) => `## ${name}\n\nText.\n`);
          const { profile } = read(`# Ada Roe\n\n## Experience\n\n${entries.join('\n')}\n${sections.join('\n')}`);
          assert.deepEqual(
            profile?.sections[0]?.entries.map((entry) => entry.title?.[0]?.text),
            names.slice(0, half),
          );
          assert.deepEqual(
            profile?.sections.slice(1).map((section) => section.title?.[0]?.text),
            names.slice(half),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  for (const [name, unit] of [
    ['jobs', '### Engineer\n**Acme Ltd** | 2019 – 2020 | Leith\n\n- Built *things*.\n\n'],
    ['dated bullets', '* March 2022 - Present: Scientist, University of X\n'],
    ['open tags', '<div><b>'],
    ['comments', '<!-- a '],
    ['braces', '{: {% {{ '],
    ['one long line', 'word, '],
    ['quotes', '> '],
    ['brackets', '['],
    ['pictures', '!['],
    ['dated headings', '### 2019\n'],
    ['short items', '- a\n'],
    ['links on one line', '[a](mailto:a@b.example) | '],
    ['addresses', 'a@b'],
    ['mail addresses', 'a@b.example '],
    ['web addresses', 'https://a.example/b '],
    ['addresses of www', 'www.a.example '],
    ['dates', 'Mar 2019 – Apr 2020, '],
    ['rows', '| a | b |\n'],
    ['one word', 'a'],
    ['characters', '工程师'],
  ] as const) {
    test(`takes time in proportion to the length: ${name}`, () => inProportion(unit, '## Experience\n\n'));
  }

  for (const [name, unit, before] of [
    ['headings without a section', '### 2019\n', ''],
    ['skills in one line', 'a, ', '## Skills\n\n'],
    ['parentheses that stay open', '(a, ', '## Skills\n\n'],
    ['addresses on networks', 'https://github.com/ada\n\n', '## Contact\n\n'],
    ['marks in a citation', ' ,*a*', '# Ada Roe\n\n## Publications\n\n- Roe A, Doe B. A title. *Journal* 2019'],
    ['dates in a bullet', 'Mar 2019. ', '# Ada Roe\n\n## Projects\n\n- **Register** '],
    ['colons in a heading', ': ', '# Ada Roe\n\n# a'],
    ['parentheses in a heading', '(', '# Ada Roe\n\n## Work\n\n### '],
    ['spaces that do not break', '\u00a0', '# Ada Roe\n\n## Work\n\n### a'],
  ] as const) {
    test(`takes time in proportion to the length: ${name}`, () => inProportion(unit, before));
  }

  for (const [name, page] of [
    ['quotes', `${'> '.repeat(200)}deepest`],
    ['lists', `${'- '.repeat(200)}deepest`],
    ['links', `${'[a '.repeat(60)}deepest${'](https://x.example)'.repeat(60)}`],
  ] as const) {
    test(`loses nothing that stands deep in ${name}`, () => {
      const { profile } = read(`# Ada Roe\n\nBinder.\n\n${page}\n`);
      assert.ok(profile && [...textsOfProfile(profile)].join(' ').includes('deepest'));
    });
  }
});

/** Eight times the text may take forty times as long: far from the sixty-four of what is quadratic, and from any noise. */
function inProportion(unit: string, before: string): void {
  const time = (length: number): number => {
    // What stands at the end keeps patterns from matching all before it at once.
    const text = `${before}${unit.repeat(Math.ceil(length / unit.length))}x`;
    const start = process.cpuUsage().user;
    read(text);
    return process.cpuUsage(undefined).user - start;
  };
  time(20_000);
  const [short, long] = [Math.max(time(40_000), 4000), time(320_000)];
  assert.ok(long < short * 40, `eight times the text took ${(long / short).toFixed(0)} times as long`);
}

/** Names of networks are known by their addresses. */
const known = new Set(['mailto', 'https', 'http']);
