/** An operator of a content stream with its operands; offsets are bytes of the stream. */
export interface Operation {
  readonly operator: string;
  /** Where the first operand begins. */
  readonly start: number;
  /** After the operator. */
  readonly end: number;
  readonly operands: readonly Operand[];
}

export interface Operand {
  readonly start: number;
  readonly end: number;
}

/**
 * The operations of a content stream, ISO 32000-1 7.8.2. An inline image is one operation, `BI`, from `BI` to `EI`.
 * Reads whatever bytes there are: what is no PDF syntax becomes operators that nobody knows.
 */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  let operands: Operand[] = [];
  let at = skipSpace(bytes, 0);
  while (at < bytes.length) {
    const end = endOfToken(bytes, at);
    if (isOperand(bytes, at, end)) {
      operands.push({ start: at, end });
      at = skipSpace(bytes, end);
      continue;
    }
    const operator = latin1(bytes, at, end);
    const stop = operator === 'BI' ? endOfInlineImage(bytes, end) : end;
    yield { operator, start: operands[0]?.start ?? at, end: stop, operands };
    operands = [];
    at = skipSpace(bytes, stop);
  }
}

/** The characters of an operand as they stand in the stream, e.g. `/Fm1` or `<0041>`. */
export function operandText(bytes: Uint8Array, operand: Operand | undefined): string {
  return operand ? latin1(bytes, operand.start, operand.end) : '';
}

/** The bytes of a string operand, `(…)` or `<…>`, and nothing of anything else. */
export function stringBytes(bytes: Uint8Array, operand: Operand): Uint8Array {
  if (bytes[operand.start] === open.angle && bytes[operand.start + 1] !== open.angle) {
    return Uint8Array.from(Buffer.from(latin1(bytes, operand.start + 1, operand.end - 1).replaceAll(/\s/g, ''), 'hex'));
  }
  return bytes[operand.start] === open.paren ? unescaped(bytes, operand.start + 1, operand.end - 1) : new Uint8Array();
}

/** The strings inside an array operand, as of `TJ`; of a string operand, that one. */
export function stringOperands(bytes: Uint8Array, operand: Operand): readonly Operand[] {
  if (bytes[operand.start] !== open.bracket) return [operand];
  const strings: Operand[] = [];
  for (let at = skipSpace(bytes, operand.start + 1); at < operand.end - 1;) {
    const end = endOfToken(bytes, at);
    if (bytes[at] === open.paren || bytes[at] === open.angle) strings.push({ start: at, end });
    at = skipSpace(bytes, end);
  }
  return strings;
}

const open = { paren: 0x28, angle: 0x3c, bracket: 0x5b, brace: 0x7b, slash: 0x2f, percent: 0x25 } as const;
const close = { paren: 0x29, angle: 0x3e, bracket: 0x5d, brace: 0x7d } as const;
const backslash = 0x5c;

const spaces = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);
const delimiters = new Set<number>([...Object.values(open), ...Object.values(close)]);

function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && spaces.has(byte);
}

function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !spaces.has(byte) && !delimiters.has(byte);
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at++) {
    if (bytes[at] === open.percent) while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at++;
    else if (!isSpace(bytes[at])) break;
  }
  return at;
}

function endOfToken(bytes: Uint8Array, at: number): number {
  switch (bytes[at] ?? 0) {
    case open.paren:
      return endOfLiteral(bytes, at);
    case open.angle:
      return bytes[at + 1] === open.angle ? endOfNested(bytes, at) : endOfHex(bytes, at);
    case open.bracket:
      return endOfNested(bytes, at);
    default: {
      let end = at + 1;
      while (isRegular(bytes[end])) end++;
      return end;
    }
  }
}

function endOfLiteral(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === backslash) at++;
    else if (bytes[at] === open.paren) depth++;
    else if (bytes[at] === close.paren && --depth === 0) return at + 1;
  }
  return bytes.length;
}

function endOfHex(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(close.angle, from);
  return end === -1 ? bytes.length : end + 1;
}

/** The end of an array or dictionary, strings in it skipped over. */
function endOfNested(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length;) {
    const byte = bytes[at];
    const double = bytes[at + 1] === byte;
    if (byte === open.paren) at = endOfLiteral(bytes, at);
    else if (byte === open.bracket || (byte === open.angle && double)) {
      depth++;
      at += byte === open.angle ? 2 : 1;
    } else if (byte === close.bracket || (byte === close.angle && double)) {
      at += byte === close.angle ? 2 : 1;
      if (--depth === 0) return at;
    } else if (byte === open.angle) at = endOfHex(bytes, at);
    else at++;
  }
  return bytes.length;
}

/** After the `EI` that ends an inline image: white space on both sides, as the data may hold these letters too. */
function endOfInlineImage(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && latin1(bytes, at, at + 2) !== 'ID') at = skipSpace(bytes, endOfToken(bytes, at));
  for (at += 3; at < bytes.length; at++) {
    const found = bytes[at] === 0x45 && bytes[at + 1] === 0x49 && isSpace(bytes[at - 1]);
    if (found && !isRegular(bytes[at + 2])) return at + 2;
  }
  return bytes.length;
}

function isOperand(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] ?? 0;
  if (first === open.slash || first === open.paren || first === open.angle || first === open.bracket) return true;
  const isNumber = (first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e;
  return isNumber || /^(?:true|false|null)$/.test(end - start < 6 ? latin1(bytes, start, end) : '');
}

function unescaped(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const named: Readonly<Record<string, number>> = { n: 0x0a, r: 0x0d, t: 0x09, b: 0x08, f: 0x0c };
  const result: number[] = [];
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== backslash) {
      result.push(byte);
      continue;
    }
    const octal = /^[0-7]{1,3}/.exec(latin1(bytes, at + 1, Math.min(at + 4, to)))?.[0];
    if (octal) {
      result.push(Number.parseInt(octal, 8) & 0xff);
      at += octal.length;
      continue;
    }
    const next = bytes[++at] ?? 0;
    if (next === 0x0d && bytes[at + 1] === 0x0a) at++;
    if (next !== 0x0d && next !== 0x0a) result.push(named[String.fromCharCode(next)] ?? next);
  }
  return Uint8Array.from(result);
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end && at < bytes.length; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
