/** Appends the codes, of so many bytes each, of a string that stands in a content stream, `(…)` or `<…>`, ISO 32000-1 7.3.4. */
export function pushCodes(stream: Uint8Array, from: number, to: number, width: 1 | 2, into: number[]): void {
  if (stream[from] === 0x3c) return pushHex(stream, from + 1, to - 1, width, into);
  if (width === 1) return pushLiteral(stream, from + 1, to - 1, into);
  const bytes: number[] = [];
  pushLiteral(stream, from + 1, to - 1, bytes);
  // A last byte alone is no code.
  for (let at = 0; at + 1 < bytes.length; at += 2) into.push(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
}

function pushHex(stream: Uint8Array, from: number, to: number, width: 1 | 2, into: number[]): void {
  let code = 0;
  let digits = 0;
  for (let at = from; at < to; at++) {
    const digit = hexDigit(stream[at] ?? 0);
    if (digit === -1) continue;
    code = (code << 4) | digit;
    if (++digits < 2 * width) continue;
    into.push(code);
    code = digits = 0;
  }
  // An odd last digit counts as if a zero stood behind it.
  if (digits === 2 * width - 1) into.push(code << 4);
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

const named: ReadonlyMap<number, number> = new Map(
  Object.entries({ n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c }).map(([letter, byte]) => [letter.charCodeAt(0), byte]),
);

function pushLiteral(stream: Uint8Array, from: number, to: number, into: number[]): void {
  for (let at = from; at < to; at++) {
    const byte = stream[at] ?? 0;
    if (byte !== 0x5c) {
      into.push(byte);
      continue;
    }
    let octal = 0;
    let digits = 0;
    for (; digits < 3 && isOctal(stream[at + 1]); digits++) octal = octal * 8 + (stream[++at] ?? 0) - 0x30;
    if (digits > 0) {
      into.push(octal & 0xff);
      continue;
    }
    const next = stream[++at] ?? 0;
    // A line that is broken by a backslash goes on.
    if (next === 0x0d && stream[at + 1] === 0x0a) at++;
    if (next !== 0x0d && next !== 0x0a) into.push(named.get(next) ?? next);
  }
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}
