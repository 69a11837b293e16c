import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PDFDocument, PDFName, PDFString } from 'pdf-lib';

import { finish } from '../../src/finish/finish.ts';
import { toJsonResume } from '../../src/profile/json-resume.ts';
import { carriedFiles, profileSource } from '../../src/proof/extract.ts';
import { isPdf } from '../../src/proof/is-pdf.ts';
import { prove } from '../../src/proof/prove.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';
import { date, markup, profile, rawPrint } from '../finish/fixture.ts';

const source = new Source('people/ada.md', '# Ada Quill — „Ünïcode“ \u{1F4D6}\n\nTypesetter.\n');

const finished = async (context: Partial<Parameters<typeof finish>[2]>, from = profile) =>
  (await finish(rawPrint('tiny'), from, { date, markup, ...context }, new Report())).pdf;

test('a PDF carries its profile as resume.json by default', async () => {
  const files = await carriedFiles(await finished({ source }), 'a.pdf', new Report());
  assert.deepEqual(
    files?.map(({ name, mimeType, relationship }) => [name, mimeType, relationship]),
    [['resume.json', 'application/json', 'Alternative']],
  );
  assert.deepEqual(JSON.parse(new TextDecoder().decode(files?.[0]?.bytes)), structuredClone(toJsonResume(profile)));
});

test('the source is carried where it was asked for, byte for byte, without its folder', async () => {
  const files = await carriedFiles(await finished({ source, embed: 'both' }), 'a.pdf', new Report());
  assert.deepEqual(
    files?.map(({ name, mimeType, relationship }) => [name, mimeType, relationship]),
    [
      ['ada.md', 'text/markdown', 'Source'],
      ['resume.json', 'application/json', 'Alternative'],
    ],
  );
  assert.equal(new TextDecoder().decode(files?.[0]?.bytes), source.text);
});

test('a source named resume.json does not take the place of the data', async () => {
  const json = new Source('x/resume.json', '{}\n');
  const files = await carriedFiles(await finished({ source: json, embed: 'both' }), 'a.pdf', new Report());
  assert.deepEqual(
    files?.map(({ name }) => name),
    ['resume.json', 'source.json'],
  );
});

test('nothing is carried where nothing is to be', async () => {
  assert.deepEqual(await carriedFiles(await finished({ source, embed: 'none' }), 'a.pdf', new Report()), []);
});

test('keys that no theme shows stay with the author', async () => {
  const secret = {
    ...profile,
    extra: { salary: 'S3CRET' },
    basics: { ...profile.basics, extra: { nickname: 'S3CRET' } },
  };
  const files = await carriedFiles(await finished({}, secret), 'a.pdf', new Report());
  assert.ok(!new TextDecoder().decode(files?.[0]?.bytes).includes('S3CRET'));
});

test('a profile is read back from a PDF, from the data or else from the source', async () => {
  const both = await profileSource(await finished({ source, embed: 'both' }), 'out/a.pdf', new Report());
  assert.equal(both?.path, 'out/a.pdf/resume.json');
  assert.deepEqual(JSON.parse(both?.text ?? ''), structuredClone(toJsonResume(profile)));
  const only = await profileSource(await finished({ source, embed: 'source' }), 'out/a.pdf', new Report());
  assert.equal(only?.text, source.text);
});

test('a PDF without data says so', async () => {
  const report = new Report();
  assert.equal(await profileSource(rawPrint('tiny').pdf, 'other.pdf', report), undefined);
  assert.deepEqual(
    report.diagnostics.map(({ code, path }) => [code, path]),
    [['no-data-in-pdf', 'other.pdf']],
  );
});

test('PDFs are known by their first bytes, or by their last where something stands before them', () => {
  const { pdf } = rawPrint('tiny');
  assert.ok(isPdf(pdf));
  assert.ok(isPdf(Buffer.concat([Buffer.from('\uFEFF'), pdf])));
  assert.ok(isPdf(Buffer.concat([Buffer.from('Content-Type: application/pdf\r\n\r\n'), pdf])));
  assert.ok(!isPdf(Buffer.from('# Not a PDF')));
  assert.ok(!isPdf(Buffer.from('# Ada Quill\n\nWrote `%PDF-1.7` by hand.\n')));
});

/** The tiny print with a `resume.json` of these bytes, packed or only said to be. */
async function carrying(bytes: Uint8Array, isPacked = true): Promise<Uint8Array> {
  const document = await PDFDocument.load(rawPrint('tiny').pdf, { updateMetadata: false });
  const { context } = document;
  const stream = isPacked ? context.flateStream(bytes) : context.stream(bytes, { Filter: 'FlateDecode' });
  const name = PDFString.of('resume.json');
  const specification = context.obj({ F: name, UF: name, EF: { F: context.register(stream) } });
  document.catalog.set(PDFName.of('AF'), context.obj([context.register(specification)]));
  return await document.save();
}

const refusals: Readonly<Record<string, readonly [code: string, Uint8Array, isPacked?: boolean]>> = {
  'is damaged': ['damaged-data', Buffer.from('nonsense'), false],
  'has ten megabytes': ['too-large', Buffer.alloc(10_000_000, ' ')],
};

for (const [what, [code, bytes, isPacked]] of Object.entries(refusals)) {
  test(`a profile that ${what} is not read, and that is said`, async () => {
    const report = new Report();
    assert.equal(await profileSource(await carrying(bytes, isPacked), 'a.pdf', report), undefined);
    assert.deepEqual(
      report.diagnostics.map(({ code, path }) => [code, path]),
      [[code, 'a.pdf']],
    );
    const { verdicts } = await prove(await carrying(bytes, isPacked), { withoutPrograms: true });
    const attachments = verdicts.find(({ check }) => check === 'attachments');
    assert.ok(attachments?.findings.some(({ message }) => message.startsWith('`resume.json`')));
  });
}
