import { decodeAs } from './old-encodings.ts';
import { repairMojibake } from './mojibake.ts';
import type { Report } from './report.ts';
import { Source } from './source.ts';

/**
 * Turns the bytes of a file into a source: UTF-8 with or without a byte order mark, UTF-16, or Windows-1252 where
 * the bytes can be nothing else; `\n` line ends; text that was once decoded wrongly and saved again is repaired.
 * Gives nothing, and says so, for bytes that are no text.
 */
export function decode(bytes: Uint8Array, path: string, report: Report): Source | undefined {
  const decoded = decodeBytes(bytes);
  if (decoded === undefined) {
    report.error('not-text', 'this is not a text file', { path, hint: 'give a Markdown, JSON or YAML file' });
    return undefined;
  }
  const lines = decoded.text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replaceAll('\0', '\uFFFD');
  const repair = repairMojibake(lines);
  const source = new Source(path, repair?.text ?? lines);
  if (decoded.guessed) {
    report.note('guessed-encoding', 'the file is not UTF-8; it was read as Windows-1252', {
      span: source.span(0, 0),
      hint: 'save it as UTF-8 to be sure of every accent',
    });
  }
  if (repair) {
    report.note('repaired-encoding', `the text was UTF-8 once read as ${repair.encoding}; it was repaired`, {
      span: source.span(repair.at, repair.at + 1),
      hint: `${repair.count} places were repaired, such as \`${repair.before}\` to \`${repair.after}\``,
    });
  }
  return source;
}

interface Decoded {
  readonly text: string;
  readonly guessed?: true;
}

function decodeBytes(bytes: Uint8Array): Decoded | undefined {
  const utf16 = utf16Encoding(bytes);
  if (utf16) return { text: decodeAs(utf16, bytes) };
  if (isBinary(bytes)) return undefined;
  try {
    return { text: utf8.decode(bytes) };
  } catch {
    return { text: decodeAs('windows-1252', bytes), guessed: true };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function utf16Encoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 512);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte === 0 && at % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  }
  const most = sample.length * 0.35;
  if (odd > most && even === 0) return 'utf-16le';
  if (even > most && odd === 0) return 'utf-16be';
  return undefined;
}

/** Control characters that no text holds; escape and form feed may stray into one. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 8192);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return bytes.subarray(0, 5).every((byte, at) => byte === '%PDF-'.charCodeAt(at)) && bytes.length > 4
    ? true
    : controls > sample.length / 50;
}
