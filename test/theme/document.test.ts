import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withFit } from '../../src/theme/document.ts';
import { architect, engineer } from './people.ts';
import { composeWith } from './themes-on-disk.ts';

suite('a document', () => {
  test('carries its fit', () => {
    const { markup } = composeWith(engineer);
    assert.match(
      withFit(markup?.html ?? '', -0.25),
      /^<!doctype html>\n<html style="--fit: -0\.25" lang="en" dir="ltr">/,
    );
    assert.equal(withFit(markup?.html ?? '', 0), markup?.html);
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
