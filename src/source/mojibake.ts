import { decodeAs } from './old-encodings.ts';

/** A repaired text, and one example of what was done. */
export interface Repair {
  readonly text: string;
  readonly encoding: string;
  readonly count: number;
  readonly at: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Undoes "UTF-8 read as Mac Roman or Windows-1252 and saved again". Each run of non-ASCII characters is turned back
 * into bytes; only a run whose bytes are valid UTF-8 is repaired, and only where such runs outnumber the others:
 * in honest text hardly any accented letter stands beside just the character that would make it valid.
 */
export function repairMojibake(text: string): Repair | undefined {
  if (!mayBeMangled.test(text)) return undefined;
  const attempts = encodings.map((encoding) => attempt(text, encoding)).filter((result) => result !== undefined);
  return attempts.sort((a, b) => b.count - a.count)[0];
}

/** Two characters in a row that both encodings have above ASCII between them; other scripts are done with at once. */
const mayBeMangled = /[\u0080-\u0192\u02C6-\u02DD\u03A9\u03C0\u2013-\u2265\u25CA\uF8FF\uFB01\uFB02]{2}/;

const encodings = [
  { name: 'Mac Roman', codec: 'macintosh' },
  { name: 'Windows-1252', codec: 'windows-1252' },
] as const;

function attempt(text: string, { name, codec }: (typeof encodings)[number]): Repair | undefined {
  const byteOf = byteTable(codec);
  let count = 0;
  let kept = 0;
  let first: { at: number; before: string; after: string } | undefined;
  const repaired = text.replace(/[^\p{ASCII}]+/gu, (run: string, at: number) => {
    const after = repairedRun(run, byteOf);
    if (after === undefined) {
      kept += 1;
      return run;
    }
    count += 1;
    first ??= { at, before: run, after };
    return after;
  });
  if (!first || count <= kept) return undefined;
  // The no-break space inside a mangled `à` is often flattened to a plain one.
  const whole = codec === 'windows-1252' ? repaired.replace(/Ã  ?(?=\p{L})/gu, 'à ') : repaired;
  return { text: whole, encoding: name, count, ...first };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function repairedRun(run: string, byteOf: ReadonlyMap<string, number>): string | undefined {
  if (run.length < 2) return undefined;
  const bytes: number[] = [];
  const lead = byteOf.get(run.charAt(0));
  if (lead === undefined || !isLead(lead)) return undefined;
  for (const character of run) {
    const byte = byteOf.get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Of a character of several bytes, the first. */
function isLead(byte: number): boolean {
  return byte >= 0xc2 && byte <= 0xf4;
}

function byteTable(codec: string): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    const character = decodeAs(codec, Uint8Array.of(byte));
    // Windows-1252 leaves five bytes undefined; browsers read them as the control characters of the same number.
    table.set(character === '\uFFFD' ? String.fromCharCode(byte) : character, byte);
  }
  if (codec === 'macintosh') table.set('\uF8FF', 0xf0).set('€', 0xdb).set('¤', 0xdb).set('Ω', 0xbd).set('Ω', 0xbd);
  return table;
}
