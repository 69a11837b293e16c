import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { standalone } from '../../src/theme/document.ts';
import { architect, engineer } from './people.ts';
import { composeWith } from './themes-on-disk.ts';

suite('a document', () => {
  test('carries its fit', () => {
    const { markup } = composeWith(engineer);
    assert.ok(markup);
    assert.match(standalone(markup, -0.25), /^<!doctype html>\n<html style="--fit: -0\.25" lang="en" dir="ltr">/);
    assert.match(standalone(markup, 0), /^<!doctype html>\n<html lang="en" dir="ltr">/);
  });

  test('carries its faces where it stands alone, in one style sheet', () => {
    const { markup } = composeWith(engineer);
    assert.ok(markup);
    const alone = standalone(markup, 0);
    assert.equal(alone.match(/@font-face/g)?.length, markup.faces?.length);
    assert.equal(alone.match(/<style>/g)?.length, 1);
    assert.doesNotMatch(alone, /<link|url\((?!data:)|@import/);
  });

  test('says its language and direction, and names its later pages', () => {
    const { markup, body } = composeWith(architect);
    assert.match(body, /<html lang="ar" dir="rtl">/);
    assert.match(markup?.html ?? '', /--page-number: "صفحة " counter\(page\) " من " counter\(pages\);/);
    assert.match(body, /<a href="tel:\+96265550133" dir="ltr">/);
  });

  test('keeps a name out of its style sheet', () => {
    const name = '"}</style>\f\\A';
    const { markup } = composeWith({ ...engineer, basics: { ...engineer.basics, name } });
    assert.match(markup?.html ?? '', /--running-title: "\\22 \}\\3c \/style>\\c \\5c A"/);
  });
});
