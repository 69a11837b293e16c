import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';

import * as fc from 'fast-check';
import { PDFDocument } from 'pdf-lib';

import { PdfThread } from '../../src/proof/pdf-thread.ts';
import { prove } from '../../src/proof/prove.ts';
import { rawPrint } from '../finish/fixture.ts';

const tiny = Buffer.from(rawPrint('tiny').pdf);

/** A PDF of some objects, with a page tree at `1 0 R` unless they bring their own. */
function pdfOf(...objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  for (const [index, object] of objects.entries()) {
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  parts.push(Buffer.from(`trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n0\n%%EOF\n`));
  return Buffer.concat(parts);
}

function stream(dict: string, data: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${dict} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>';

const drawing = Buffer.from('BT /F 9 Tf (a) Tj ET');
const whole = () => pdfOf(catalog, onePage, page, stream('', drawing));

const longString = `(${'('.repeat(5_000_000)}${')'.repeat(5_000_000)})`;

/** Forms that each draw the next so many times; the last draws nothing. */
function formsInForms(levels: number, times: number): Buffer {
  const resources = (next: number) => `/Resources << /XObject << /X ${next} 0 R >> >>`;
  const draws = Buffer.from('/X Do '.repeat(times));
  return pdfOf(
    catalog,
    onePage,
    page.replace('/MediaBox', `${resources(5)} /MediaBox`),
    stream('', draws),
    ...Array.from({ length: levels }, (_, at) =>
      stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${resources(at + 6)}`, draws),
    ),
    stream('/Type /XObject /Subtype /Form /BBox [0 0 9 9]', Buffer.alloc(0)),
  );
}

function withToUnicode(map: string): Buffer {
  return pdfOf(
    catalog,
    onePage,
    page.replace('/MediaBox', '/Resources << /Font << /F 5 0 R >> >> /MediaBox'),
    stream('', drawing),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>',
    stream('', Buffer.from(map)),
  );
}

async function manyPages(count: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (let at = 0; at < count; at++) document.addPage([595, 842]);
  return await document.save();
}

async function encrypted(userPassword: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(tiny, { updateMetadata: false });
  document.encrypt({ userPassword, ownerPassword: 'b' });
  return await document.save();
}

const refusals: Readonly<Record<string, readonly [code: string, pdf: () => Uint8Array | Promise<Uint8Array>]>> = {
  'zero bytes': ['empty-file', () => Buffer.alloc(0)],
  text: ['not-a-pdf', () => Buffer.from('# Ada Quill\n\nTypesetter.\n')],
  'an executable': ['not-a-pdf', () => Buffer.from('\x7FELF\x02\x01\x01'.padEnd(4096, '\0'))],
  'only a header': ['damaged-pdf', () => Buffer.from('%PDF-1.7\n')],
  'cut off in the middle': ['damaged-pdf', () => tiny.subarray(0, tiny.length / 2)],
  'a catalog without pages': ['damaged-pdf', () => pdfOf('<< /Type /Catalog >>')],
  'a page tree that holds itself': ['damaged-pdf', () => pdfOf(catalog, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>')],
  'a page that is there a thousand times': [
    'damaged-pdf',
    () =>
      pdfOf(
        catalog,
        `<< /Type /Pages /Kids [${'3 0 R '.repeat(1000)}] /Count 1000 >>`,
        page,
        stream('', Buffer.from('')),
      ),
  ],
  'a page tree that counts less than nothing': [
    'damaged-pdf',
    () => pdfOf(catalog, '<< /Type /Pages /Kids [3 0 R] /Count -2147483648 >>', page, stream('', drawing)),
  ],
  'rubbish between the objects': [
    'damaged-pdf',
    () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3_000_000, 'stream\n'), whole()]),
  ],
  'a page of a million operators': [
    'too-large',
    () => pdfOf(catalog, onePage, page, stream('', Buffer.alloc(2_100_000, 'q '))),
  ],
  'a page that one stream draws two hundred times': [
    'too-large',
    () =>
      pdfOf(
        catalog,
        onePage,
        page.replace('4 0 R', `[${'4 0 R '.repeat(200)}]`),
        stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(50_000_000, 'q '))),
      ),
  ],
  'pages that take ten megabytes together': [
    'too-large',
    () => {
      const pages = Array.from({ length: 100 }, (_, at) => at + 5);
      return pdfOf(
        catalog,
        `<< /Type /Pages /Kids [${pages.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages.length} >>`,
        'null',
        stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(1_000_000, 'q Q '))),
        ...pages.map(() => page),
      );
    },
  ],
  'forms that each draw the next ten times': ['too-large', () => formsInForms(9, 10)],
  'forms in forms in forms': ['too-large', () => formsInForms(20_000, 1)],
  'a form that is drawn a hundred thousand times': ['too-large', () => formsInForms(1, 100_000)],
  'ten thousand graphics states in each other': [
    'too-large',
    () => pdfOf(catalog, onePage, page, stream('', Buffer.alloc(20_000, 'q '))),
  ],
  'a content stream that is a bomb of run lengths': [
    'too-large',
    () => pdfOf(catalog, onePage, page, stream('/Filter /RunLengthDecode', Buffer.alloc(5_000_000, '\x81q', 'latin1'))),
  ],
  'an object of thirty million numbers': [
    'too-large',
    () =>
      pdfOf(
        catalog,
        onePage,
        page,
        stream('', drawing),
        stream(
          '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode',
          deflateSync(Buffer.from(`9 0 [${'0 '.repeat(30_000_000)}]`)),
        ),
      ),
  ],
  'ten megabytes of one string': ['too-large', () => pdfOf(catalog, onePage, page, stream('', drawing), longString)],
  'a table of two thousand million objects': [
    'too-large',
    () =>
      pdfOf(
        catalog,
        onePage,
        page,
        stream('', drawing),
        stream('/Type /XRef /W [0 0 0] /Size 6 /Index [0 2000000000] /Root 1 0 R', Buffer.alloc(0)),
      ),
  ],
  'a font that says a thousand times what every code means': [
    'too-large',
    () => withToUnicode(`beginbfrange\n${'<0000> <FFFF> <0041>\n'.repeat(1000)}endbfrange`),
  ],
  'cut off before its end': ['damaged-pdf', () => tiny.subarray(0, tiny.lastIndexOf('trailer') - 100)],
  'ten thousand pages': ['too-many-pages', () => manyPages(10_000)],
  encrypted: ['encrypted-pdf', () => encrypted('a')],
  'more than 64 MB': ['too-large', () => Buffer.concat([tiny, Buffer.alloc(65 * 1024 * 1024)])],
  'a stream that expands to 300 MB': [
    'too-large',
    () =>
      pdfOf(
        catalog,
        onePage,
        page,
        stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(300 * 1024 * 1024), { level: 1 })),
      ),
  ],
};

for (const [name, [code, make]] of Object.entries(refusals)) {
  test(`refused with a clear word: ${name}`, async () => {
    const proof = await prove(await make(), { withoutPrograms: true });
    assert.equal(proof.refusal?.code, code);
    assert.equal(proof.passed, false);
    assert.match(proof.refusal?.message ?? '', /^[a-z].*[^.]$/);
  });
}

const survived: Readonly<Record<string, () => Uint8Array>> = {
  'a form that draws itself': () =>
    pdfOf(
      catalog,
      onePage,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>',
      stream('', Buffer.from('/A Do')),
      stream(
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >>',
        Buffer.from('/A Do'),
      ),
    ),
  'a structure tree that holds itself': () =>
    pdfOf(
      '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo << /Marked true >> >>',
      onePage,
      page,
      stream('', Buffer.from('0 0 9 9 re f')),
      '<< /Type /StructTreeRoot /K 6 0 R /ParentTree 7 0 R /RoleMap << /A /B /B /A >> >>',
      '<< /S /A /P 6 0 R /K [6 0 R 6 0 R] >>',
      '<< /Kids [7 0 R] /Nums [0] >>',
    ),
  'a content stream of nothing but open brackets': () =>
    pdfOf(catalog, onePage, page, stream('', Buffer.from('[<<('.repeat(50_000)))),
  'marks that stand in fifty thousand others': () =>
    pdfOf(catalog, onePage, page, stream('', Buffer.from('/P <</MCID 0>> BDC (a) Tj '.repeat(50_000)))),
  'roles that are mapped two hundred thousand times': () =>
    pdfOf(
      '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R /MarkInfo << /Marked true >> >>',
      onePage,
      page,
      stream('', drawing),
      `<< /Type /StructTreeRoot /K 6 0 R /RoleMap << ${Array.from({ length: 200_000 }, (_, at) => `/R${at} /R${at + 1}`).join(' ')} >> >>`,
      '<< /S /R0 /P 5 0 R /Pg 3 0 R /K 0 >>',
    ),
  'three hundred forms that may draw each other': () => {
    const numbers = Array.from({ length: 300 }, (_, at) => at + 5);
    const resources = `/Resources << /XObject << ${numbers.map((number) => `/X${number} ${number} 0 R`).join(' ')} >> >>`;
    const form = stream(`/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${resources}`, Buffer.from('0 0 9 9 re f'));
    const draws = stream('', Buffer.from(numbers.map((number) => `/X${number} Do`).join(' ')));
    return pdfOf(
      catalog,
      onePage,
      page.replace('/MediaBox', `${resources} /MediaBox`),
      draws,
      ...numbers.map(() => form),
    );
  },
  'comments of five megabytes': () =>
    Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5_000_000, '%'), Buffer.from('\n'), whole()]),
  'numbers that no computer holds': () =>
    Buffer.from(whole().toString('latin1').replace('4 0 obj', '4 99999999999999999999 obj'), 'latin1'),
  'numbers, names and strings where others belong': () =>
    pdfOf(
      '<< /Type /Catalog /Pages 2 0 R /Lang 3 /MarkInfo (x) /StructTreeRoot /No /Names 7 /AF (x) /ViewerPreferences [] /OutputIntents 9 >>',
      onePage,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [1 2 (x) << /Subtype 3 /A /B >>] /Resources << /Font << /F (x) >> >> >>',
      stream('', Buffer.from('BT /F 9 Tf (a) Tj ET EMC EMC Q Q /X Do')),
    ),
};

for (const [name, make] of Object.entries(survived)) {
  test(`looked at without harm: ${name}`, async () => {
    const started = performance.now();
    const proof = await prove(make(), { withoutPrograms: true });
    assert.equal(proof.passed, false);
    assert.ok(performance.now() - started < 5000);
  });
}

test('a reader that is kept busy is ended, whatever it is asked', async () => {
  await using thread = new PdfThread(rawPrint('rich').pdf, { timeout: 1 });
  const files = await thread.files();
  assert.match('message' in files ? files.message : '', /busy for ever/);
  const proof = await thread.proof();
  assert.match(proof.refusal?.message ?? '', /busy for ever/);
});

test('a reader is ended at once by a signal', async () => {
  const reason = new Error('enough');
  await using thread = new PdfThread(rawPrint('rich').pdf, { signal: AbortSignal.abort(reason) });
  await assert.rejects(thread.files(), reason);
  await assert.rejects(thread.proof(), reason);
});

test('a proof apart is the same as one here', async () => {
  const pdf = rawPrint('tiny').pdf;
  await using thread = new PdfThread(pdf);
  assert.deepEqual(await thread.proof(), await prove(pdf));
});

test('a file that is encrypted, but opens without a password, is looked at', async () => {
  const proof = await prove(await encrypted(''), { withoutPrograms: true });
  assert.equal(proof.refusal, undefined);
  assert.ok(proof.text.includes('Ada Quill'), proof.text);
  const archive = proof.verdicts.find(({ check }) => check === 'archive');
  assert.ok(archive?.findings.some(({ message }) => message.includes('encrypted')));
});

test('no damage makes the proof itself fail', async () => {
  const place = fc.nat(tiny.length - 1);
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('bytes' as const), places: fc.array(place, { minLength: 1, maxLength: 20 }) }),
    fc.record({ kind: fc.constant('references' as const), places: fc.array(place, { minLength: 1, maxLength: 20 }) }),
    fc.record({ kind: fc.constant('cut' as const), places: fc.array(place, { minLength: 1, maxLength: 1 }) }),
  );
  await fc.assert(
    fc.asyncProperty(damage, async ({ kind, places }) => {
      const proof = await prove(damaged(kind, places), { withoutPrograms: true });
      assert.equal(typeof proof.passed, 'boolean');
    }),
    { numRuns: 40 },
  );
});

function damaged(kind: 'bytes' | 'references' | 'cut', places: readonly number[]): Uint8Array {
  const copy = Buffer.from(tiny);
  if (kind === 'cut') return copy.subarray(0, places[0]);
  if (kind === 'bytes') {
    for (const at of places) copy[at] = (copy[at] ?? 0) ^ 0x55;
    return copy;
  }
  const wrong = new Set(places.map((place) => place % 40));
  let number = 0;
  const text = copy.toString('latin1').replaceAll(/\b\d+ 0 R/g, (ref) => {
    number++;
    return wrong.has(number % 40) ? `${number} 0 R` : ref;
  });
  return Buffer.from(text, 'latin1');
}
