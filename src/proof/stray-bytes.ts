/**
 * How many bytes of a file belong to none of its objects and tables. Libraries look for an object at each of them, which
 * takes a thousand times as long as to read one that is there.
 */
export function strayBytes(pdf: Uint8Array): number {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let stray = 0;
  for (let at = 0; at < file.length;) {
    const next = file.indexOf(' obj', at);
    const end = next === -1 ? file.length : next;
    stray += unreadIn(file, at, end);
    const closed = next === -1 ? -1 : file.indexOf('endobj', next);
    at = closed === -1 ? file.length : closed + 'endobj'.length;
  }
  return stray;
}

/** What stands between two objects without the table, the trailer, the padding and the comments that may. */
function unreadIn(file: Buffer, from: number, to: number): number {
  // The number of the next object, and the end of a short trailer.
  if (to - from < 64) return 0;
  const text = file.toString('latin1', from, to).replaceAll(/%[^\r\n]*/g, '');
  return text
    .replaceAll(/xref[\s\dnf]*/g, '')
    .replaceAll(/trailer\s*<<[^]{0,4096}?>>/g, '')
    .replaceAll(/[\s\0]+/g, '').length;
}
