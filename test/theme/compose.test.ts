import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';
import { compose } from '../../src/theme/compose.ts';
import { BUILT_IN_THEMES } from '../../src/theme/built-in.ts';
import { loadTheme } from '../../src/theme/load.ts';
import type { Markup } from '../../src/theme/markup.ts';
import type { RenderSettings } from '../../src/theme/settings.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { engineer, essayist, p, t } from './people.ts';

const SETTINGS: RenderSettings = { paper: 'A4', pages: 'auto', minFont: 8.5, options: {} };

function composed(
  profile: Profile,
  { theme = 'classic', ...settings }: Partial<RenderSettings> & { theme?: string } = {},
): { markup: Markup | undefined; report: Report } {
  const report = new Report();
  const disk = realDisk();
  const loaded = loadTheme(theme, disk, report);
  const source = new Source('me.md', '');
  assert.notEqual(loaded?.kind, 'json-resume');
  const markup =
    loaded?.kind === 'onesheet'
      ? compose(profile, loaded, { ...SETTINGS, ...settings }, { disk, source }, report)
      : undefined;
  return { markup, report };
}

/** The document without its style sheet. */
function bodyOf(markup: Markup | undefined): string {
  return markup?.html.replace(/<style>[\s\S]*<\/style>/, '') ?? '';
}

function faceCount(profile: Profile): number {
  return composed(profile).markup?.faces?.length ?? 0;
}

suite('compose', () => {
  for (const theme of BUILT_IN_THEMES) {
    test(`${theme}: a complete page with nothing to fetch and one heading of the first level`, () => {
      const { markup, report } = composed(engineer, { theme });
      assert.deepEqual(report.diagnostics, []);
      const body = bodyOf(markup);
      assert.equal([...body.matchAll(/<h1\b/g)].length, 1);
      assert.match(body, /<title>Mirela Anastasova – Embedded systems engineer<\/title>/);
      assert.doesNotMatch(markup?.html ?? '', /<script|<link|url\((?!data:)|@import|src="(?!data:)/);
    });

    test(`${theme}: has every word of the profile`, () => {
      const words = bodyOf(composed(engineer, { theme }).markup)
        .replaceAll(/<\/?span[^>]*>/g, '')
        .replaceAll(/<[^<>]+>/g, ' ');
      for (const word of [
        'Kestrel Instruments',
        '41,000',
        'Mar 2019 – Present',
        '2009–2011',
        'I²C',
        'native',
        'Bulgaria',
      ]) {
        assert.ok(words.includes(word), word);
      }
    });

    test(`${theme}: a page of prose only`, () => {
      assert.match(
        bodyOf(composed(essayist, { theme }).markup),
        /<a href="https:\/\/meadows.example\/">Water Meadows Trust<\/a>/,
      );
    });
  }

  test('what the author wrote is text, never markup', () => {
    const hostile: Profile = {
      ...essayist,

      basics: {
        ...essayist.basics,
        name: '<img src=x onerror=alert(1)>',
        url: 'javascript:alert(1)',
        summary: [
          p('</style><script>alert(2)</script>'),
          { kind: 'paragraph', text: [{ text: 'x', href: 'javascript:alert(3)' }] },
        ],
        details: [{ label: '"><b>', value: t('&amp;') }],
      },
    };
    const { markup } = composed(hostile);
    const body = bodyOf(markup);
    assert.doesNotMatch(body, /<script|<img|href="javascript|<b>/);
    assert.match(body, /&amp;amp;/);
  });

  test('a character that no font has is said and left out', () => {
    const { markup, report } = composed({
      ...essayist,
      basics: { ...essayist.basics, summary: [p('before \u{10FFFD} after everything')] },
    });
    assert.deepEqual(
      report.diagnostics.map(({ code, omitted }) => [code, omitted]),
      [['missing-glyph', '\u{10FFFD}']],
    );
    assert.match(bodyOf(markup), /before {2}after everything/);
  });

  test('carries only the subsets that the characters need', () => {
    const greek: Profile = { ...essayist, basics: { ...essayist.basics, summary: [p('Ὀδυσσεύς and Οδυσσέας')] } };
    assert.equal(faceCount(essayist), 4);
    assert.ok(faceCount(greek) > 4);
  });

  test('a wrong option is an error that says the right ones', () => {
    const { markup, report } = composed(engineer, { options: { links: 'pink' } });
    assert.equal(markup, undefined);
    assert.match(report.diagnostics[0]?.hints[0] ?? '', /`plain`, `underlined`, `printed`/);
    assert.match(
      composed(engineer, { options: { acent: '#fff' } }).report.diagnostics[0]?.hints[0] ?? '',
      /did you mean `accent`/,
    );
  });

  test('an unknown theme is an error with a guess', () => {
    const { report } = composed(engineer, { theme: 'clasic' });
    assert.deepEqual(
      report.diagnostics.map(({ code, hints }) => [code, ...hints]),
      [['unknown-theme', 'did you mean `classic`?']],
    );
  });
});
