/** The tables `glyf` and `loca` of a TrueType font whose outlines have no instructions for the grid of a screen. */
export function withoutHints(
  glyf: Buffer,
  loca: Buffer,
  isLong: boolean,
): { readonly glyf: Buffer; readonly loca: Buffer } {
  const size = isLong ? 4 : 2;
  const offsets = Array.from({ length: Math.floor(loca.length / size) }, (_, index) =>
    isLong ? loca.readUInt32BE(size * index) : 2 * loca.readUInt16BE(size * index),
  );
  const glyphs = offsets.slice(1).map((end, index) => outline(glyf.subarray(offsets[index], end)));
  const places = Buffer.alloc(loca.length);
  let at = 0;
  for (const [index, { length }] of [...glyphs, Buffer.alloc(0)].entries()) {
    if (isLong) places.writeUInt32BE(at, size * index);
    else places.writeUInt16BE(at / 2, size * index);
    at += length;
  }
  return { glyf: Buffer.concat(glyphs), loca: places };
}

/** A glyph without instructions, of an even length, as short places demand. */
function outline(glyph: Buffer): Buffer {
  if (glyph.length === 0) return glyph;
  const contours = glyph.readInt16BE(0);
  const bare = contours < 0 ? compositeOutline(glyph) : simpleOutline(glyph, contours);
  return bare.length % 2 === 0 ? bare : Buffer.concat([bare, Buffer.alloc(1)]);
}

function simpleOutline(glyph: Buffer, contours: number): Buffer {
  const at = header + 2 * contours;
  return Buffer.concat([glyph.subarray(0, at), Buffer.alloc(2), glyph.subarray(at + 2 + glyph.readUInt16BE(at))]);
}

/** Instructions stand behind the last component, and a flag of it says so. */
function compositeOutline(glyph: Buffer): Buffer {
  const bare = Buffer.from(glyph);
  let flags: number = flag.more;
  let at = header;
  while ((flags & flag.more) !== 0) {
    flags = bare.readUInt16BE(at);
    bare.writeUInt16BE(flags & ~flag.instructions, at);
    at += 4 + ((flags & flag.words) !== 0 ? 4 : 2);
    if ((flags & flag.scale) !== 0) at += 2;
    else if ((flags & flag.twoScales) !== 0) at += 4;
    else if ((flags & flag.matrix) !== 0) at += 8;
  }
  return bare.subarray(0, at);
}

/** The number of contours and the bounds. */
const header = 10;
const flag = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100 } as const;
