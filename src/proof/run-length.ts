/** Data in which a byte may stand for up to 128 of its kind, ISO 32000-1 7.4.5; only whether it is more than `limit`, where it is. */
export function runLengthDecoded(data: Uint8Array, limit: number): Buffer | 'too large' {
  const length = decodedLength(data);
  if (length > limit) return 'too large';
  const decoded = Buffer.alloc(length);
  let to = 0;
  for (let at = 0; at < data.length && data[at] !== end; at++) {
    const code = data[at] ?? 0;
    if (code > end) {
      decoded.fill(data[++at] ?? 0, to, (to += 257 - code));
    } else {
      decoded.set(data.subarray(at + 1, at + 2 + code), to);
      to += code + 1;
      at += code + 1;
    }
  }
  return decoded;
}

function decodedLength(data: Uint8Array): number {
  let length = 0;
  for (let at = 0; at < data.length && data[at] !== end; at++) {
    const code = data[at] ?? 0;
    length += code > end ? 257 - code : code + 1;
    at += code > end ? 1 : code + 1;
  }
  return length;
}

const end = 128;
