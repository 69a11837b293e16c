import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { PDFDocument, PDFName, PDFString } from 'pdf-lib';

import { annotationsOf } from '../../src/finish/annotations.ts';
import { contentsOf } from '../../src/finish/pages.ts';
import { serialize } from '../../src/finish/serialize.ts';
import { deflated } from '../../src/finish/stream-bytes.ts';
import type { Dates, Profile, Section } from '../../src/profile/profile.ts';
import { text } from '../../src/profile/text.ts';
import type { Proof } from '../../src/proof/proof.ts';
import { checks } from '../../src/proof/checks.ts';
import { prove } from '../../src/proof/prove.ts';
import { profile } from '../finish/fixture.ts';
import { breakages, brokenFile, wholeFile } from './broken.ts';

const failed = ({ verdicts }: Proof): readonly string[] =>
  verdicts.filter(({ verdict }) => verdict === 'failed').map(({ check }) => check);

const whole = await wholeFile();

test('a file that onesheet finished passes every check', async () => {
  const proof = await prove(whole, { profile });
  assert.deepEqual(
    proof.verdicts.filter(({ verdict }) => verdict === 'failed'),
    [],
  );
  assert.equal(proof.passed, true);
  assert.ok(proof.text.includes('Ada’s work is quiet'));
});

for (const breakage of breakages) {
  test(`one thing broken: ${breakage.name}`, async () => {
    const proof = await prove(await brokenFile(whole, breakage, 'silent'), { withoutPrograms: true });
    assert.deepEqual(
      failed(proof),
      breakage.checks,
      JSON.stringify(proof.verdicts.flatMap(({ findings }) => findings)),
    );
  });
}

test('a claim that does not hold is found, and a file that claims nothing is not accused', async () => {
  const skipped = breakages.find(({ name }) => name === 'a skipped heading level');
  assert.ok(skipped);
  assert.deepEqual(failed(await prove(await brokenFile(whole, skipped, 'claiming'), { withoutPrograms: true })), [
    'tags',
    'claims',
  ]);
});

const against: Readonly<Record<string, readonly [check: string, profile: Profile]>> = {
  'words that are not there': ['content', { ...profile, sections: [other('Glassblower in Murano, Venice and Rome')] }],
  'words that are there, but apart': ['sentences', { ...profile, sections: [other('workflow office Efficient')] }],
  'another telephone': ['contact', { ...profile, basics: { ...profile.basics, phone: '+1 555 0100' } }],
  'a year that is not there': [
    'contact',
    { ...profile, sections: [{ ...other('Work'), entries: [{ dates: dated(1987), keywords: [], body: [] }] }] },
  ],
  'a link that is not there': [
    'same-links',
    { ...profile, basics: { ...profile.basics, label: [{ text: 'Typesetter', href: 'https://example.net/' }] } },
  ],
};

for (const [name, [check, profile]] of Object.entries(against)) {
  test(`against another profile: ${name}`, async () => {
    assert.deepEqual(failed(await prove(whole, { profile, withoutPrograms: true })), [check]);
  });
}

test('a second extractor that reads other words is found', async (context) => {
  const document = await PDFDocument.load(whole, { updateMetadata: false });
  const [content] = contentsOf(document);
  assert.ok(content);
  // poppler heeds ActualText, pdf.js does not.
  const text = Buffer.from(content.bytes).toString('latin1');
  const hidden = text.replaceAll(
    /(\/NonStruct <<\/MCID \d+ >>BDC\n)([^]*?)(EMC)/g,
    '$1/Span <</ActualText (zzz)>> BDC\n$2EMC\n$3',
  );
  content.dict.set(
    PDFName.of('Contents'),
    document.context.register(deflated(document.context, Buffer.from(hidden, 'latin1'))),
  );
  const proof = await prove(serialize(document));
  const { verdict } = proof.verdicts.find(({ check }) => check === 'words') ?? {};
  if (verdict === 'not-run') context.skip('no pdftotext on PATH');
  else assert.equal(verdict, 'failed');
});

test('what could not be run is named', async () => {
  const { verdicts } = await prove(whole, { withoutPrograms: true });
  const reasons = verdicts.filter(({ verdict }) => verdict === 'not-run').map(({ check, reason }) => [check, reason]);
  assert.deepEqual(
    reasons.filter(([check]) => check === 'words' || check === 'verapdf'),
    [
      ['words', '`pdftotext` is not at hand'],
      ['verapdf', '`verapdf` is not at hand'],
    ],
  );
});

function other(words: string): Section {
  return { kind: 'other', body: [{ kind: 'paragraph', text: text(words) }], entries: [] };
}

function dated(year: number): Dates {
  return { start: { year }, end: { year }, text: String(year), exact: true };
}

test('the documentation has every check, in the words of its verdict', () => {
  const page = readFileSync(new URL('../../docs/proof.md', import.meta.url), 'utf8');
  for (const { name, proves } of checks) assert.ok(page.includes(`| \`${name}\` | ${proves} |`), name);
});

test('an address that stands only behind a link is not read', async () => {
  const document = await PDFDocument.load(whole, { updateMetadata: false });
  const [link] = annotationsOf(document);
  const action = { Type: 'Action', S: 'URI', URI: PDFString.of('mailto:hidden%40example.org') };
  link?.annotation.set(PDFName.of('A'), document.context.obj(action));
  const proof = await prove(serialize(document), { withoutPrograms: true });
  assert.deepEqual(failed(proof), ['contact']);
});
