/**
 * An ICC profile of sRGB, 0.5 kB: three primaries, a white and one curve (ICC.1:2010, version 4 display profile).
 * Its numbers are those of IEC 61966-2-1, adapted to D50 by the Bradford matrix.
 */
export function srgbProfile(): Uint8Array {
  const white = xyz(0.9642, 1, 0.8249);
  const curve = Buffer.concat([
    Buffer.from('para\0\0\0\0\0\x03\0\0', 'latin1'),
    numbers(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045),
  ]);
  const adaptation = Buffer.concat([
    Buffer.from('sf32\0\0\0\0', 'latin1'),
    numbers(1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168),
  ]);
  return profile([
    ['desc', text('sRGB')],
    ['cprt', text('CC0')],
    ['wtpt', white],
    ['chad', adaptation],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
}

const headerBytes = 128;

function profile(tags: readonly (readonly [signature: string, data: Buffer])[]): Uint8Array {
  const distinct = [...new Set(tags.map(([, data]) => data))];
  const offsets = new Map<Buffer, number>();
  let size = headerBytes + 4 + 12 * tags.length;
  for (const data of distinct) {
    offsets.set(data, size);
    size += data.length;
  }
  const bytes = Buffer.alloc(size);
  writeHeader(bytes);
  bytes.writeUInt32BE(tags.length, headerBytes);
  for (const [index, [signature, data]] of tags.entries()) {
    const at = headerBytes + 4 + 12 * index;
    bytes.write(signature, at, 'latin1');
    bytes.writeUInt32BE(offsets.get(data) ?? 0, at + 4);
    bytes.writeUInt32BE(data.length, at + 8);
  }
  for (const data of distinct) data.copy(bytes, offsets.get(data));
  return bytes;
}

function writeHeader(bytes: Buffer): void {
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.writeUInt32BE(0x04300000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [2024, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  numbers(0.9642, 1, 0.8249).copy(bytes, 68);
}

function xyz(x: number, y: number, z: number): Buffer {
  return Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), numbers(x, y, z)]);
}

/** One American English string as a `multiLocalizedUnicodeType`, padded to four bytes. */
function text(words: string): Buffer {
  const head = Buffer.from('mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS\0\0\0\0\0\0\0\x1c', 'latin1');
  head.writeUInt32BE(2 * words.length, 20);
  const characters = Buffer.from(words, 'utf16le').swap16();
  return Buffer.concat([head, characters, Buffer.alloc(characters.length % 4)]);
}

/** `s15Fixed16Number`s. */
function numbers(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), 4 * index);
  return bytes;
}
