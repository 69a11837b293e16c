import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { realDisk } from '../../src/source/disk.ts';
import { Report } from '../../src/source/report.ts';
import { BUILT_IN_THEMES, THEMES_FOLDER } from '../../src/theme/built-in.ts';
import { describeTheme, listThemes } from '../../src/theme/list.ts';
import { SECTION_KINDS } from '../../src/theme/manifest.ts';
import { engineer } from './people.ts';
import { composeWith, shown, withStarter } from './themes-on-disk.ts';

/** What is said when the starter, with these files changed, meets a profile. */
function said(changed: Readonly<Record<string, string>>): readonly string[] {
  return withStarter(changed, (theme) => composeWith(engineer, { theme }).diagnostics.map(shown));
}

suite('themes', () => {
  test('the built-in ones are the folders that there are', () => {
    const folders = readdirSync(THEMES_FOLDER).filter((name) => !name.startsWith('_'));
    assert.deepEqual([...BUILT_IN_THEMES].sort(), folders);
  });

  test('hold no JavaScript', () => {
    const files = readdirSync(THEMES_FOLDER, { recursive: true, encoding: 'utf8' });
    assert.deepEqual(
      files.filter((file) => /\.[cm]?[jt]sx?$/.test(file)),
      [],
    );
  });

  test('use no rule that breaks what a machine reads', () => {
    const banned =
      /float:|position:|opacity:|transform|filter:|clip-path|mix-blend|z-index|small-caps|text-shadow|mask|first-letter|letter-spacing:\s*0\.[1-9]/;
    for (const name of [
      '_shared/base.css',
      '_starter/theme.css',
      ...BUILT_IN_THEMES.map((theme) => `${theme}/theme.css`),
    ]) {
      const css = readFileSync(join(THEMES_FOLDER, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
      assert.doesNotMatch(css, banned, name);
    }
  });

  test('are listed each in a line, and described with their options', () => {
    const report = new Report();
    assert.deepEqual(
      listThemes(realDisk(), report).map(({ name }) => name),
      BUILT_IN_THEMES,
    );
    const { options = [] } = describeTheme('academic', realDisk(), report) ?? {};
    assert.deepEqual(options.map(({ name }) => name).sort(), [
      'accent',
      'density',
      'fonts',
      'icons',
      'labels',
      'links',
      'photo',
      'sections',
    ]);
    assert.deepEqual(report.diagnostics, []);
  });

  test('a new one works as it is written', () => {
    assert.deepEqual(said({}), []);
    const { body } = withStarter({}, (theme) => composeWith(engineer, { theme }));
    assert.match(body, /<h2 class="ruled">Experience<\/h2>/);
  });

  test('labels of every language are complete', () => {
    const folder = join(THEMES_FOLDER, '_shared', 'labels');
    const files = readdirSync(folder);
    assert.ok(files.length >= 24);
    for (const file of files) {
      const labels = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<
        string,
        Record<string, string> & string
      >;
      assert.deepEqual(Object.keys(labels['sections'] ?? {}).sort(), [...SECTION_KINDS].sort(), file);
      assert.deepEqual(Object.keys(labels['seasons'] ?? {}), ['spring', 'summer', 'autumn', 'winter'], file);
      for (const key of ['present', 'contact', 'document', 'comma', 'colon']) assert.ok(labels[key], `${file}: ${key}`);
      assert.match(String(labels['page']), /\{page\}[\s\S]*\{pages\}|\{pages\}[\s\S]*\{page\}/, file);
    }
  });
});

suite('mistakes in a theme', () => {
  test('a field that the view does not have', () => {
    assert.deepEqual(said({ 'word.ejs': '\n<%= word.titles %>' }), [
      'word.ejs:2 theme-unknown-field: the template asks for `word.titles`, which the view does not have | did you mean `title`?',
    ]);
  });

  test('a partial that is not there, and none from elsewhere', () => {
    assert.match(
      said({ 'page.ejs': '\n\n<%= partial("heads", view) %>' })[0] ?? '',
      /^page\.ejs:3 theme-unknown-partial: .*heads/,
    );
    assert.match(
      said({ 'page.ejs': '<%= partial("../../package", view) %>' })[0] ?? '',
      /^page\.ejs:1 theme-unknown-partial/,
    );
    assert.match(
      said({ 'page.ejs': '<%= include("person.ejs") %>' })[0] ?? '',
      /^page\.ejs:1 theme-template: .*partial\(name, subject\)/,
    );
  });

  test('code that does not run, or is no code', () => {
    assert.match(
      said({ 'page.ejs': '<p>\n<%= nobody.here %>' })[0] ?? '',
      /^page\.ejs:2 theme-template: .*nobody is not defined/,
    );
    assert.match(said({ 'page.ejs': '<p>\n\n<%= view. %>' })[0] ?? '', /^page\.ejs:3 theme-template: .*not valid EJS/);
    assert.match(said({ 'page.ejs': '<% if (view) { %>' })[0] ?? '', /^page\.ejs:1 theme-template: .*not valid EJS/);
  });

  test('output without escaping', () => {
    assert.match(said({ 'page.ejs': '\n<%- view.title %>' })[0] ?? '', /^page\.ejs:2 theme-raw-output/);
  });

  test('a manifest with mistakes: all of them, each in its place', () => {
    const manifest =
      'name: mine\ndescription: ""\nfont: {}\nfonts: {}\nfit:\n  leading: [2, 1, 3]\noptions:\n  x: { type: colour, description: y }\n';
    const all = said({ 'theme.yaml': manifest });
    for (const expected of [
      /^theme\.yaml:2 theme-manifest: `description` must be a text/,
      /^theme\.yaml:3 theme-manifest: `font` is nothing a manifest has \| did you mean `fonts`\?/,
      /^theme\.yaml:4 theme-manifest: `fonts` must/,
      /^theme\.yaml:6 theme-manifest: `fit\.body-size` must be three numbers/,
      /^theme\.yaml:6 theme-manifest: `fit\.leading` must be three numbers/,
      /^theme\.yaml:8 theme-manifest: `options\.x\.type` must be one of color, choice/,
    ]) {
      assert.ok(
        all.some((line) => expected.test(line)),
        `${expected.source} in\n${all.join('\n')}`,
      );
    }
    assert.match(said({ 'theme.yaml': 'name: [mine\n' })[0] ?? '', /theme-manifest: the manifest is not valid YAML/);
  });

  test('a type family that is not installed', () => {
    const manifest = withStarter({}, (folder) => readFileSync(join(folder, 'theme.yaml'), 'utf8'));
    const all = said({ 'theme.yaml': manifest.replace('body: ibm-plex-sans', 'body: no-such-family') });
    assert.match(all[0] ?? '', /unknown-font: .*`no-such-family`.*npm install @fontsource\/no-such-family/);
  });
});
