import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { engineer, essayist, p } from './people.ts';
import { composeWith } from './themes-on-disk.ts';

function codesAndHints(options: Readonly<Record<string, unknown>>): readonly string[] {
  return composeWith(engineer, { options }).diagnostics.map(({ code, message, hints }) =>
    [code, message, ...hints].join(' | '),
  );
}

/** Markup without what only keeps words on one line. */
function withoutSpans(body: string): string {
  return body.replaceAll(/<\/?span[^>]*>/g, '');
}

suite('options', () => {
  test('a wrong one is an error that says the right ones', () => {
    for (const [options, expected] of [
      [{ accent: 'blueish' }, /no colour \| write it as `#rgb`/],
      [{ fonts: 'comic' }, /`comic` is not offered \| choose among `source-serif`, `garamond`/],
      [{ density: 'airy' }, /`roomy`, `normal`, `dense`/],
      [{ icons: 'perhaps' }, /`true` or `false`/],
      [{ sections: 'work,pets' }, /`pets` is no kind of section \| choose among `summary`, `work`/],
      [{ labels: { pets: 'Pets' } }, /`pets` is no kind of section/],
      [{ colour: '#000' }, /there is no option `colour` \| .*`accent`/],
    ] as const) {
      assert.match(codesAndHints(options)[0] ?? '', expected);
    }
  });

  test('one in the profile is shown where it stands', () => {
    const source = { path: 'me.md' };
    const span = { source, start: 3, end: 5 } as never;
    const profile = { ...engineer, settings: [{ key: 'options.icons', value: 'x', span }] };
    assert.equal(composeWith(profile, { options: { icons: 'x' } }).diagnostics[0]?.span, span);
  });

  test('an accent too faint to be read is said', () => {
    assert.match(codesAndHints({ accent: '#fc0' })[0] ?? '', /^faint-accent \| .*1\.5 to 1/);
    assert.deepEqual(codesAndHints({ accent: '#767676' }), []);
  });

  test('icons are drawn, hidden, and add no text', () => {
    const { body } = composeWith(engineer, { options: { icons: 'true' } });
    assert.equal([...body.matchAll(/<svg class="icon" aria-hidden="true"/g)].length, 6);
    assert.doesNotMatch(body, /<text|[\u{E000}-\u{F8FF}]/u);
  });

  test('links are printed with their address where it is not said already', () => {
    assert.match(
      composeWith(essayist, { options: { links: 'printed' } }).body,
      /Water Meadows Trust \(meadows\.example\)<\/a>/,
    );
  });

  test('sections come in the order wanted, the rest as the author has them', () => {
    const { body } = composeWith(engineer, { options: { sections: 'languages,education' } });
    assert.deepEqual(
      [...body.matchAll(/<h2>([^<]*)/g)].map(([, title]) => title),
      ['Languages', 'Education', 'Experience', 'Projects', 'Skills'],
    );
  });

  test('labels replace the author’s titles, from the command line too', () => {
    assert.match(composeWith(engineer, { options: { 'labels.work': 'Career' } }).body, /<h2>Career<\/h2>/);
  });

  test('density moves the designed point, and min-font bounds the type', () => {
    const size = (settings: Parameters<typeof composeWith>[1]): string | undefined =>
      /--body-size: calc\(([\d.]+)pt - [^*]*\* ([\d.]+)pt/
        .exec(composeWith(engineer, settings).markup?.html ?? '')
        ?.slice(1)
        .join(' ');
    assert.equal(size({}), '10 1.5');
    assert.equal(size({ options: { density: 'roomy' } }), '10.8 2.3');
    assert.equal(size({ minFont: 11 }), '11 0');
    assert.equal(size({ minFont: 6 }), '10 2.5');
  });
});

suite('characters', () => {
  test('that extraction loses become those that look the same', () => {
    const { body, diagnostics } = composeWith({
      ...essayist,
      basics: { ...essayist.basics, summary: [p('a\u2009b\u202fc\u2011d\u00ade e\u0301')] },
    });
    assert.match(body, /a\u00a0b\u00a0c-de é/);
    assert.deepEqual(diagnostics, []);
  });

  test('are set as print has them, but in code and addresses', () => {
    const { body } = composeWith({
      ...essayist,
      basics: {
        ...essayist.basics,
        email: "o'neill@x.example",
        summary: [
          p("I'm '22 , KDD'22 – so - 2019-2021, 2-12% and 0000-0001-2019-2020"),
          { kind: 'paragraph', text: [{ text: "it's - ", code: true }] },
        ],
      },
    });
    assert.match(withoutSpans(body), /I’m ’22, KDD’22 – so – 2019–2021, 2–12% and 0000-0001-2019-2020/);
    assert.match(body, /<code>it&#39;s - <\/code>/);
    assert.match(body, /mailto:o&#39;neill@x\.example/);
  });

  test('keep a number and its unit together', () => {
    const { body } = composeWith({
      ...essayist,
      basics: { ...essayist.basics, summary: [p('45 °C, 30 km, 2 % and 7 days')] },
    });
    assert.match(withoutSpans(body), /45\u00a0°C, 30\u00a0km, 2\u00a0% and 7 days/);
  });

  test('arrows, stars and ticks have a font', () => {
    const { diagnostics } = composeWith({ ...essayist, basics: { ...essayist.basics, summary: [p('→ ★ ✓ ≥ 🎓')] } });
    assert.deepEqual(diagnostics, []);
  });
});
