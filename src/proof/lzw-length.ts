/** How many bytes come of LZW data, ISO 32000-1 7.4.4, without making them: a code stands for up to 4 kB. */
export function lzwLength(data: Uint8Array): number {
  const lengths = new Uint32Array(4096).fill(1, 0, 256);
  let next = 258;
  let previous = 0;
  let sum = 0;
  let bits = 0;
  let held = 0;
  for (const byte of data) {
    bits = ((bits << 8) | byte) & 0xffffff;
    held += 8;
    // A code becomes wider one early, as PDF does by default.
    const width = next + 1 < 512 ? 9 : next + 1 < 1024 ? 10 : next + 1 < 2048 ? 11 : 12;
    if (held < width) continue;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      next = 258;
      previous = 0;
      continue;
    }
    const length = code < next ? (lengths[code] ?? 0) : previous + 1;
    if (previous > 0 && next < 4096) lengths[next++] = previous + 1;
    previous = length;
    sum += length;
  }
  return sum;
}
