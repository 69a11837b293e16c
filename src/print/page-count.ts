/**
 * How many pages a PDF has that Chromium printed: the largest count in its page tree, which it writes uncompressed.
 * Loading the whole file to learn that takes longer than printing it.
 */
export function pageCount(pdf: Uint8Array): number {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  let pages = 0;
  for (const [, count] of text.matchAll(/\/Type \/Pages\s+\/Count (\d+)/g)) pages = Math.max(pages, Number(count));
  if (pages === 0) throw new Error('the printed file has no page tree that can be read');
  return pages;
}
