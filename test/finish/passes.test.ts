import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { deflateSync, inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { anatomyOf } from '../../src/finish/anatomy.ts';
import { finish } from '../../src/finish/finish.ts';
import { contentsOf } from '../../src/finish/pages.ts';
import { conformanceRules } from '../../src/finish/rules/rules.ts';
import { structureElements } from '../../src/finish/structure.ts';
import { untaggedStretches } from '../../src/finish/untagged.ts';
import { readPdf } from '../../src/proof/reading.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';
import { date, type FixtureName, markup, profile, rawPrint } from './fixture.ts';

const finished = async (name: FixtureName, pdf: Uint8Array = rawPrint(name).pdf, report = new Report()) =>
  (await finish({ ...rawPrint(name), pdf }, profile, { date, markup }, report)).pdf;

const opened = (pdf: Uint8Array) => PDFDocument.load(pdf, { updateMetadata: false });

/** A print with one thing changed before it is finished. */
async function changed(name: FixtureName, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await opened(rawPrint(name).pdf);
  change(document);
  return await document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

async function packetOf(pdf: Uint8Array): Promise<string> {
  const stream = (await opened(pdf)).catalog.lookup(PDFName.of('Metadata'));
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString() : '';
}

for (const name of ['engineer', 'rich', 'serif', 'tiny', 'two'] as const) {
  test(`all rules hold after the passes, and not before: ${name}`, async () => {
    const broken = async (pdf: Uint8Array) => {
      const anatomy = anatomyOf(await opened(pdf));
      return conformanceRules.filter(({ find }) => find(anatomy).length > 0).map((rule) => rule.name);
    };
    const report = new Report();
    assert.deepEqual(await broken(await finished(name, undefined, report)), []);
    assert.deepEqual(report.diagnostics, []);
    assert.ok((await broken(rawPrint(name).pdf)).includes('link-tags'));
  });

  test(`no word and no picture element is changed by the passes: ${name}`, async () => {
    const words = async (pdf: Uint8Array) => (await readPdf(pdf)).pages.map(({ text }) => text.replaceAll('ʼ', '’'));
    assert.deepEqual(await words(await finished(name)), await words(rawPrint(name).pdf));
  });
}

test('the page looks the same to the pixel', async (context) => {
  const pixels = async (pdf: Uint8Array) => {
    const running = promisify(execFile)('pdftoppm', ['-r', '60', '-'], {
      encoding: 'buffer',
      maxBuffer: 64 * 1024 * 1024,
    });
    running.child.stdin?.end(pdf);
    return (await running).stdout;
  };
  const before = await pixels(rawPrint('rich').pdf).catch(() => undefined);
  if (!before) return context.skip('no pdftoppm on PATH');
  assert.ok(before.equals(await pixels(await finished('rich'))));
});

test('’ is extracted as ’, though the font shares its glyph with a letter', async () => {
  const text = async (pdf: Uint8Array) => (await readPdf(pdf)).pages[0]?.text ?? '';
  assert.ok((await text(rawPrint('rich').pdf)).includes('Adaʼs'));
  assert.ok((await text(await finished('rich'))).includes('Ada’s'));
});

test('what is painted bare becomes an artifact: paths, text, shadings, inline images, but no clip', async () => {
  const raw = await changed('tiny', (document) => {
    const page = document.getPage(0).node;
    const bare =
      'q 1 w 0 0 5 5 re W n 9 9 m 99 9 l S BT 9 9 Td ET BI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI 0 0 5 5 re f* Q';
    page.set(PDFName.of('Contents'), document.context.register(document.context.stream(bare)));
  });
  const document = await opened(await finished('tiny', raw));
  const [content] = contentsOf(document);
  assert.ok(content);
  assert.deepEqual(untaggedStretches(content), []);
  assert.equal(
    Buffer.from(content.bytes).toString('latin1'),
    'q 1 w 0 0 5 5 re W n /Artifact BMC\n9 9 m 99 9 l S\nEMC BT 9 9 Td ET /Artifact BMC\nBI /W 1 /H 1 /BPC 8 /CS /G ID \x7f EI 0 0 5 5 re f*\nEMC Q',
  );
});

test('a figure that only groups is none; one without words keeps the file from claiming PDF/UA', async () => {
  const roles = structureElements(await opened(await finished('rich'))).map(({ role }) => role);
  assert.equal(roles.filter((role) => role === 'Figure').length, 1);
  const report = new Report();
  const raw = await changed('rich', (document) => {
    for (const { dict, role } of structureElements(document)) if (role === 'Figure') dict.delete(PDFName.of('Alt'));
  });
  const packet = await packetOf(await finished('rich', raw, report));
  assert.ok(!packet.includes('pdfuaid:part') && packet.includes('<pdfaid:part>3</pdfaid:part>'), packet);
  assert.deepEqual(
    report.diagnostics.map(({ code, severity }) => [code, severity]),
    [['not-conforming', 'warning']],
  );
  assert.match(report.diagnostics[0]?.message ?? '', /^a picture has no alternative text.*can't claim PDF\/UA-1$/);
});

test('a warning points at the section whose heading is wrong', async () => {
  const source = new Source('ada.md', '# Ada\n\n## Work\n');
  const work = profile.sections.map((section) =>
    section.kind === 'work' ? { ...section, span: source.span(7, 14) } : section,
  );
  const raw = await changed('rich', (document) => {
    const headings = structureElements(document).filter(({ role }) => role === 'H2');
    headings[1]?.dict.set(PDFName.of('S'), PDFName.of('H4'));
  });
  const report = new Report();
  await finish({ ...rawPrint('rich'), pdf: raw }, { ...profile, sections: work }, { date, markup }, report);
  const [{ message, span } = {}] = report.diagnostics;
  assert.match(message ?? '', /after a heading of level 2, the next, `Work`, is of level 4, not 3/);
  assert.deepEqual([span?.source.path, span?.start], ['ada.md', 7]);
});

test('both claims stand where all rules hold', async () => {
  const packet = await packetOf(await finished('rich'));
  assert.ok(packet.includes('<pdfuaid:part>1</pdfuaid:part>'));
  assert.ok(packet.includes('<pdfaid:conformance>A</pdfaid:conformance>'));
});

test('another processor’s deflate gives the same bytes', async () => {
  const raw = await changed('tiny', (document) => {
    for (const [ref, object] of document.context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFRawStream)) continue;
      const again = PDFRawStream.of(object.dict, deflateSync(inflateSync(object.contents), { level: 1 }));
      document.context.assign(ref, again);
    }
  });
  const same = await changed('tiny', () => undefined);
  assert.notDeepEqual(raw, same);
  assert.deepEqual(await finished('tiny', raw), await finished('tiny', same));
});
