import { operators } from './operators.ts';

/** An operator of a content stream; offsets are bytes of the stream. */
export interface Operation {
  readonly operator: string;
  /** Where its first operand begins. */
  readonly start: number;
  /** Where the operator itself begins. */
  readonly at: number;
  /** After the operator. */
  readonly end: number;
}

/**
 * The operations of a content stream, ISO 32000-1 7.8.2. An inline image is one operation, `BI`, from `BI` to `EI`.
 * Reads whatever bytes there are: what is no PDF syntax becomes operators that nobody knows.
 */
export function operationsOf(bytes: Uint8Array): readonly Operation[] {
  const operations: Operation[] = [];
  let start = -1;
  for (let at = skipSpace(bytes, 0); at < bytes.length;) {
    let end = endOfToken(bytes, at);
    if (start === -1) start = at;
    if (!isOperand(bytes, at, end)) {
      const operator = nameOf(bytes, at, end);
      if (operator === 'BI') end = endOfInlineImage(bytes, end);
      operations.push({ operator, start, at, end });
      start = -1;
    }
    at = skipSpace(bytes, end);
  }
  return operations;
}

/** The operands of an operation as they stand in the stream, e.g. `/Fm1` or `<0041>`. */
export function operandsOf(bytes: Uint8Array, { start, at }: Operation): readonly string[] {
  const operands: string[] = [];
  for (let from = skipSpace(bytes, start); from < at;) {
    const to = endOfToken(bytes, from);
    operands.push(latin1(bytes, from, to));
    from = skipSpace(bytes, to);
  }
  return operands;
}

/** Visits the strings that an operation shows, also those in the array of `TJ`, as places in the stream. */
export function eachString(
  bytes: Uint8Array,
  { start, at }: Operation,
  visit: (from: number, to: number) => void,
): void {
  for (let from = skipSpace(bytes, start); from < at;) {
    const first = bytes[from];
    const isString = first === open.paren || first === open.angle;
    // What an array holds stands behind its bracket.
    const to = first === open.bracket ? from + 1 : endOfToken(bytes, from);
    if (isString) visit(from, to);
    from = skipSpace(bytes, to);
  }
}

const open = { paren: 0x28, angle: 0x3c, bracket: 0x5b, brace: 0x7b, slash: 0x2f, percent: 0x25 } as const;
const close = { paren: 0x29, angle: 0x3e, bracket: 0x5d, brace: 0x7d } as const;
const backslash = 0x5c;

const [space, delimiter, regular] = [1, 2, 0] as const;
/** What each byte is, ISO 32000-1 7.2.2. */
const kinds: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20].includes(byte)) return space;
  return ([...Object.values(open), ...Object.values(close)] as number[]).includes(byte) ? delimiter : regular;
});

/** The operators by their bytes, so that no string is made for each of thousands. */
const known: ReadonlyMap<number, string> = new Map(
  [...operators].map((operator) => [keyOf(Buffer.from(operator, 'latin1'), 0, operator.length), operator]),
);

function keyOf(bytes: Uint8Array, from: number, to: number): number {
  let key = 0;
  for (let at = from; at < to; at++) key = (key << 8) | (bytes[at] ?? 0);
  return key;
}

function nameOf(bytes: Uint8Array, from: number, to: number): string {
  return (to - from <= 3 ? known.get(keyOf(bytes, from, to)) : undefined) ?? latin1(bytes, from, to);
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === open.percent) while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at++;
    else if (kinds[byte] !== space) break;
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
      while (end < bytes.length && kinds[bytes[end] ?? 0] === regular) end++;
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
  // A search by the runtime takes longer to begin than the few digits of a string take to be passed.
  let end = from;
  while (end < bytes.length && bytes[end] !== close.angle) end++;
  return Math.min(end + 1, bytes.length);
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
    const found = bytes[at] === 0x45 && bytes[at + 1] === 0x49 && kinds[bytes[at - 1] ?? 0] === space;
    if (found && (at + 2 >= bytes.length || kinds[bytes[at + 2] ?? 0] !== regular)) return at + 2;
  }
  return bytes.length;
}

function isOperand(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] ?? 0;
  if (first === open.slash || first === open.paren || first === open.angle || first === open.bracket) return true;
  if ((first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || first === 0x2e) return true;
  const length = end - start;
  return (length === 4 || length === 5) && /^(?:true|false|null)$/.test(latin1(bytes, start, end));
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end && at < bytes.length; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
