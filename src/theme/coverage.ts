/** Those of the characters for which a WOFF2 font has a glyph, by its `cmap` table. */
export function covered(woff2: Uint8Array, codePoints: readonly number[]): readonly number[] {
  const map = characterMap(tableOf(woff2, 'cmap'));
  return codePoints.filter((codePoint) => map(codePoint));
}

/*
 * WOFF2 (https://www.w3.org/TR/WOFF2/): a header of 48 bytes, a directory of tables, and all tables in one
 * Brotli stream. Only `glyf`, `loca` and `hmtx` are ever transformed; `cmap` stands there as in the TrueType font.
 */
const KNOWN_TABLES = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post', 'cvt ', 'fpgm', 'glyf', 'loca'];

function tableOf(woff2: Uint8Array, tag: string): DataView {
  const view = new DataView(woff2.buffer, woff2.byteOffset, woff2.byteLength);
  const tables = view.getUint16(12);
  let at = 48;
  const number = (): number => {
    let value = 0;
    for (let byte = 0x80; byte & 0x80;) {
      byte = view.getUint8(at++);
      value = (value << 7) | (byte & 0x7f);
    }
    return value;
  };
  let offset = 0;
  let found: readonly [start: number, length: number] | undefined;
  for (let index = 0; index < tables; index++) {
    const flags = view.getUint8(at++);
    const known = flags & 0x3f;
    const name = known === 0x3f ? text(woff2, (at += 4) - 4) : KNOWN_TABLES[known];
    const original = number();
    const glyphs = name === 'glyf' || name === 'loca';
    // Transform 0 of `glyf` and `loca`, and any other but 0 of the rest, come with a length of their own.
    const length = (glyphs ? flags >> 6 === 0 : flags >> 6 !== 0) ? number() : original;
    if (name === tag) found = [offset, length];
    offset += length;
  }
  if (!found) throw new Error(`a font has no ${tag} table`);
  // Loaded here, since few pages have a character to look for, and Chromium waits for what every page loads.
  const { brotliDecompressSync } = process.getBuiltinModule('node:zlib');
  const data = brotliDecompressSync(woff2.subarray(at, at + view.getUint32(20)));
  return new DataView(data.buffer, data.byteOffset + found[0], found[1]);
}

function text(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** Whether a character has a glyph: formats 4 and 12 of OpenType's `cmap`, one of which every web font has. */
function characterMap(cmap: DataView): (codePoint: number) => boolean {
  const subtables = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + index * 8 + 4));
  const full = subtables.find((at) => cmap.getUint16(at) === 12);
  if (full !== undefined) return segmentedCoverage(cmap, full);
  const basic = subtables.find((at) => cmap.getUint16(at) === 4);
  if (basic !== undefined) return segmentMapping(cmap, basic);
  throw new Error('a font has no character map of format 4 or 12');
}

function segmentedCoverage(cmap: DataView, at: number): (codePoint: number) => boolean {
  const groups = cmap.getUint32(at + 12);
  return (codePoint) => {
    for (let group = 0; group < groups; group++) {
      const start = at + 16 + group * 12;
      if (codePoint >= cmap.getUint32(start) && codePoint <= cmap.getUint32(start + 4)) return true;
    }
    return false;
  };
}

function segmentMapping(cmap: DataView, at: number): (codePoint: number) => boolean {
  const bytes = cmap.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [0, bytes + 2, 2 * bytes + 2, 3 * bytes + 2].map(
    (skip) => at + 14 + skip,
  ) as [number, number, number, number];
  return (codePoint) => {
    for (let segment = 0; segment < bytes; segment += 2) {
      if (codePoint > cmap.getUint16(ends + segment)) continue;
      const start = cmap.getUint16(starts + segment);
      if (codePoint < start) return false;
      const offset = cmap.getUint16(offsets + segment);
      const glyph =
        offset === 0
          ? codePoint + cmap.getUint16(deltas + segment)
          : cmap.getUint16(offsets + segment + offset + 2 * (codePoint - start));
      return (glyph & 0xffff) !== 0;
    }
    return false;
  };
}
