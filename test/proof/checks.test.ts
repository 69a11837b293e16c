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

/** A page with texts where they are put, written in this order. */
async function written(texts: readonly (readonly [text: string, x: number, y: number])[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([595, 842]);
  for (const [text, x, y] of texts) page.drawText(text, { x, y, size: 10 });
  return await document.save();
}

const verdictOn = async (name: string, pdf: Uint8Array) =>
  (await prove(pdf, { withoutPrograms: true })).verdicts.find(({ check }) => check === name);

test('dates that float, and marks that are written last, are found', async () => {
  const jobs = [
    ['Binder, Paper House', 50, 700],
    ['Bound books', 60, 685],
    ['Gilder, Gold House', 50, 600],
    ['Gilded books', 60, 585],
  ] as const;
  const dates = [
    ['2019 – 2021', 500, 700],
    ['Mar 2015 to present', 500, 600],
  ] as const;
  const marks = [
    ['•', 50, 685],
    ['•', 50, 585],
  ] as const;
  const apart = await verdictOn('together', await written([...dates, ...jobs, ...marks]));
  assert.deepEqual(
    apart?.findings.map(({ message }) => message),
    [
      '`2019 – 2021` and `Mar 2015 to present` are read apart from what they date',
      '2 list marks are read apart from their items',
    ],
  );
  const inLine = [...jobs, ...dates, ...marks].toSorted(([, x, y], [, otherX, otherY]) => otherY - y || x - otherX);
  assert.equal((await verdictOn('together', await written(inLine)))?.verdict, 'passed');
  const inPieces = [
    jobs[0],
    ['2019 –', 460, 700],
    ['2021', 500, 700],
    marks[0],
    jobs[1],
    jobs[2],
    ['Mar 2015 –', 440, 600],
    ['Aug 2018', 500, 600],
    marks[1],
    jobs[3],
  ] as const;
  assert.equal((await verdictOn('together', await written(inPieces)))?.verdict, 'passed');
});

test('a date below its title is with it, whatever stands beside it in another column', async () => {
  const left = [
    ['Paper House', 50, 700],
    ['2019 – 2021', 50, 688],
    ['Gold House', 50, 650],
    ['2015', 50, 638],
  ] as const;
  const right = [
    ['Bound books', 300, 688],
    ['Gilded books', 300, 638],
  ] as const;
  assert.equal((await verdictOn('together', await written([...left, ...right])))?.verdict, 'passed');
});

test('a scan is said to have no words, and nothing else is said of its words', async () => {
  const { verdicts } = await prove(await written([]), { withoutPrograms: true });
  const told = verdicts.filter(({ concerns }) => concerns === 'parser').map(({ check, verdict }) => [check, verdict]);
  assert.deepEqual(
    told.filter(([, verdict]) => verdict !== 'not-run'),
    [['text', 'failed']],
  );
});

test('a heading whose letters stand apart is quoted whole, a list of short names is none', async () => {
  const spaced = await verdictOn(
    'letters',
    await written([
      ['E D U C AT I O N', 50, 700],
      ['C R SQL AWS Go D', 50, 650],
      ['C R D Go', 50, 600],
    ]),
  );
  assert.deepEqual(
    spaced?.findings.map(({ message }) => message),
    ['`E D U C AT I O N` is read letter by letter'],
  );
});
