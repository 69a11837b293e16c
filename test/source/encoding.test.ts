import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import iconv from 'iconv-lite';
import { decode } from '../../src/source/encoding.ts';
import { Report } from '../../src/source/report.ts';

const text = '# Élodie Müller\n\nIngénieure à Besançon – « horlogère » 💼 depuis 2019.\n';

function decoded(bytes: Uint8Array): { readonly text: string | undefined; readonly codes: readonly string[] } {
  const report = new Report();
  return { text: decode(bytes, 'page.md', report)?.text, codes: report.diagnostics.map(({ code }) => code) };
}

suite('encodings', () => {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    for (const addBOM of [true, false]) {
      test(`${encoding} ${addBOM ? 'with' : 'without'} a byte order mark`, () => {
        assert.deepEqual(decoded(iconv.encode(text, encoding, { addBOM })), { text, codes: [] });
      });
    }
  }

  test('Windows-1252 is read, and said', () => {
    const latin = text.replace('💼 ', '');
    assert.deepEqual(decoded(iconv.encode(latin, 'windows-1252')), { text: latin, codes: ['guessed-encoding'] });
  });

  for (const codec of ['macintosh', 'windows-1252']) {
    test(`UTF-8 once read as ${codec} is repaired, and said`, () => {
      const bytes = Buffer.from(text.replace('💼 ', ''));
      const mangled = Buffer.from(iconv.decode(bytes, codec));
      assert.deepEqual(decoded(mangled), { text: text.replace('💼 ', ''), codes: ['repaired-encoding'] });
    });
  }

  test('honest accents are left alone', () => {
    for (const honest of ['NÃO, ÇÃO, À, « Ã »', 'Ångström â€ is quoted once beside é è ü', 'naïve café']) {
      assert.equal(decoded(Buffer.from(honest)).text, honest);
    }
  });

  test('lines end in one way', () => {
    assert.equal(decoded(Buffer.from('a\r\nb\rc\n')).text, 'a\nb\nc\n');
  });

  test('what is no text is refused', () => {
    for (const bytes of [Buffer.from('%PDF-1.7\n'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3])]) {
      assert.deepEqual(decoded(bytes), { text: undefined, codes: ['not-text'] });
    }
  });
});
