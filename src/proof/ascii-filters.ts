/** Data that was written in characters, ISO 32000-1 7.4.2 and 7.4.3: as pairs of hexadecimal digits, or in base 85. */
export function asciiDecoded(data: Buffer): Buffer {
  const isHex = /^[\s\da-fA-F]*(?:>\s*)?$/.test(data.toString('latin1', 0, 4096));
  return isHex ? Buffer.from(data.toString('latin1').replaceAll(/[^\da-fA-F]/g, ''), 'hex') : base85Decoded(data);
}

function base85Decoded(data: Buffer): Buffer {
  const decoded = Buffer.alloc(4 * data.length + 4);
  let length = 0;
  let value = 0;
  let digits = 0;
  for (const byte of data) {
    if (byte === tilde) break;
    if (byte === z && digits === 0) {
      length += 4;
      continue;
    }
    if (byte < first || byte >= first + 85) continue;
    value = value * 85 + byte - first;
    if (++digits < 5) continue;
    decoded.writeUInt32BE(value % 0x1_0000_0000, length);
    length += 4;
    value = digits = 0;
  }
  if (digits > 1) {
    // The last group lacks digits; those left out count as the highest.
    for (let digit = digits; digit < 5; digit++) value = value * 85 + 84;
    decoded.writeUInt32BE(value % 0x1_0000_0000, length);
  }
  return decoded.subarray(0, length + Math.max(0, digits - 1));
}

const first = 0x21;
const tilde = 0x7e;
const z = 0x7a;
