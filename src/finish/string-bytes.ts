/** Appends the codes, of so many bytes each, of a string that stands in a content stream, `(…)` or `<…>`, ISO 32000-1 7.3.4. */
export function pushCodes(stream: Uint8Array, from: number, to: number, width: 1 | 2, into: number[]): void {
  const first = into.length;
  if (stream[from] === 0x3c) pushHex(stream, from + 1, to - 1, into);
  else pushLiteral(stream, from + 1, to - 1, into);
  if (width === 2) joinPairs(into, first);
}

/** Makes one code of two bytes, in place; a last one alone is none. */
function joinPairs(codes: number[], first: number): void {
  let end = first;
  for (let at = first; at + 1 < codes.length; at += 2) codes[end++] = ((codes[at] ?? 0) << 8) | (codes[at + 1] ?? 0);
  codes.length = end;
}

function pushHex(stream: Uint8Array, from: number, to: number, into: number[]): void {
  let high = -1;
  for (let at = from; at < to; at++) {
    const digit = hexDigit(stream[at] ?? 0);
    if (digit === -1) continue;
    if (high === -1) high = digit;
    else {
      into.push((high << 4) | digit);
      high = -1;
    }
  }
  // An odd last digit counts as if a zero stood behind it.
  if (high !== -1) into.push(high << 4);
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
