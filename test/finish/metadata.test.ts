import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PDFDocument, PDFRawStream, PDFName } from 'pdf-lib';

import { finish } from '../../src/finish/finish.ts';
import { text } from '../../src/profile/text.ts';
import { version } from '../../src/package-info.ts';
import { Report } from '../../src/source/report.ts';
import { date, markup, profile, rawPrint } from './fixture.ts';

test('the Info dictionary says what is on the page, by whom and when', async () => {
  const { pdf } = await finish(rawPrint('rich'), profile, { date, markup }, new Report());
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  assert.equal(document.getTitle(), 'Ada Quill – CV & more');
  assert.equal(document.getAuthor(), 'Ada Quill');
  assert.equal(document.getSubject(), 'Typesetter and bookbinder');
  assert.equal(document.getKeywords(), 'Letterpress, Metal type, fluent');
  assert.equal(document.getCreator(), `onesheet ${version}`);
  assert.match(document.getProducer() ?? '', /^Skia\/PDF/);
  assert.deepEqual(document.getCreationDate(), new Date('2024-02-03T04:05:06Z'));
  assert.deepEqual(document.getModificationDate(), new Date('2024-02-03T04:05:06Z'));
});

test('the XMP packet says the same, readable without inflating anything', async () => {
  const { pdf } = await finish(rawPrint('rich'), profile, { date, markup }, new Report());
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const stream = document.catalog.lookup(PDFName.of('Metadata'));
  assert.ok(stream instanceof PDFRawStream);
  const packet = new TextDecoder().decode(stream.contents);
  assert.ok(packet.includes('<rdf:li xml:lang="x-default">Ada Quill – CV &amp; more</rdf:li>'), packet);
  assert.ok(packet.includes('<dc:creator><rdf:Seq><rdf:li>Ada Quill</rdf:li></rdf:Seq></dc:creator>'));
  assert.ok(packet.includes('<pdf:Keywords>Letterpress, Metal type, fluent</pdf:Keywords>'));
  assert.ok(packet.includes('<dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>'));
  assert.ok(packet.includes('<xmp:CreateDate>2024-02-03T04:05:06Z</xmp:CreateDate>'));
});

test('a profile that says little gets no empty fields', async () => {
  const bare = { ...profile, basics: { profiles: [], details: [], summary: [] }, sections: [] };
  const { pdf } = await finish(rawPrint('tiny'), bare, { date, markup }, new Report());
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  assert.equal(document.getAuthor(), undefined);
  assert.equal(document.getSubject(), undefined);
  assert.equal(document.getKeywords(), undefined);
});

test('a comma in a keyword does not make two of it, nor does saying it twice', async () => {
  const skills = {
    kind: 'skills',
    body: [],
    entries: [{ title: text('casting, by hand'), keywords: [], body: [] }],
  } as const;
  const { pdf } = await finish(rawPrint('tiny'), { ...profile, sections: [skills] }, { date, markup }, new Report());
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  assert.equal(document.getKeywords(), 'casting by hand');
});
