import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { PDFDocument, PDFName } from 'pdf-lib';
import { anatomyOf } from '../../src/finish/anatomy.ts';
import { finish } from '../../src/finish/finish.ts';
import { serialize } from '../../src/finish/serialize.ts';
import { plainStream } from '../../src/finish/stream-bytes.ts';
import { childElements, setKids } from '../../src/finish/structure.ts';
import { writeToUnicode } from '../../src/finish/to-unicode.ts';
import { openBrowser } from '../../src/print/browser.ts';
import { print } from '../../src/print/print.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { text } from '../../src/profile/text.ts';
import type { Proof } from '../../src/proof/proof.ts';
import { prove } from '../../src/proof/prove.ts';
import { Report } from '../../src/source/report.ts';
import { architect, teacher, translator } from '../theme/people.ts';
import { composed } from '../themes/examine.ts';

const browser = openBrowser({ env: process.env, tabs: 1, timeout: 60_000 });
after(() => browser[Symbol.asyncDispose]());

async function sheet(name: string, profile: Profile): Promise<Uint8Array> {
  const report = new Report();
  const markup = composed({ theme: 'classic', fixture: { name, profile, pages: 1 }, paper: 'A4' }, report);
  const printed = await browser.withTab((tab) => print(markup, tab, report));
  assert.ok(printed);
  return (await finish(printed, profile, { date: new Date(0), markup }, report)).pdf;
}

const failed = ({ verdicts }: Proof): readonly string[] =>
  verdicts.filter(({ verdict }) => verdict === 'failed').map(({ check }) => check);

const remarks = ({ verdicts }: Proof): string => verdicts.map(({ remark }) => remark ?? '').join('');

async function changed(pdf: Uint8Array, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  change(document);
  return serialize(document);
}

for (const [script, profile, said] of [
  ['Arabic', architect, /right to left/],
  ['Hebrew', translator, /right to left/],
  ['Devanagari', teacher, /ActualText/],
] as const) {
  suite(`a page in ${script}`, async () => {
    const pdf = await sheet(script, profile);

    test('passes every check, and says what a simple parser makes of it', async (context) => {
      const proof = await prove(pdf, { profile });
      assert.deepEqual(failed(proof), []);
      if (proof.verdicts.some(({ check, verdict }) => check === 'words' && verdict === 'not-run'))
        context.skip('no pdftotext on PATH');
      else assert.match(remarks(proof), said);
    });

    test('a word of the profile that is not on it is missed', async () => {
      const [section, ...others] = profile.sections;
      assert.ok(section);
      const name = profile.basics.name ?? '';
      const lost = Array.from(name).toReversed().join('');
      const sections = [{ ...section, title: text(lost) }, ...others];
      const proof = await prove(pdf, { profile: { ...profile, sections }, withoutPrograms: true });
      assert.ok(failed(proof).includes('content'));
    });

    test('a letter that says another is found', async () => {
      const broken = await changed(pdf, (document) => {
        const { fonts, toUnicode } = anatomyOf(document);
        for (const font of fonts) {
          const letters = [...(toUnicode(font) ?? [])].map(
            ([code, said]) => [code, said.replace(/\p{L}/u, 'ж')] as const,
          );
          const map = plainStream(document.context, Buffer.from(writeToUnicode(new Map(letters)), 'latin1'));
          font.set(PDFName.of('ToUnicode'), document.context.register(map));
        }
      });
      assert.ok(failed(await prove(broken, { profile, withoutPrograms: true })).includes('content'));
    });

    test('tags in another order are found', async () => {
      const broken = await changed(pdf, (document) => {
        const [root] = anatomyOf(document).elements;
        assert.ok(root);
        let dict = root.dict;
        for (let only = childElements(dict); only.length === 1 && only[0]; only = childElements(dict)) dict = only[0];
        setKids(
          dict,
          childElements(dict)
            .toReversed()
            .flatMap((child) => document.context.getObjectRef(child) ?? []),
        );
      });
      assert.ok(failed(await prove(broken, { profile })).includes('order'));
    });
  });
}
