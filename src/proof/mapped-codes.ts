import { type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

import { fontsOf } from '../finish/fonts.ts';
import { readableBytes } from '../finish/stream-bytes.ts';

/**
 * For how many codes the fonts of a document say, range by range, what they mean, ISO 32000-1 9.7.5 and 9.10.3. A short line
 * says it for all there are, and libraries go through each of them as often as it is said.
 */
export function mappedCodes(document: PDFDocument): number {
  const maps = fontsOf(document).flatMap((font) =>
    [font.lookup(PDFName.of('ToUnicode')), font.lookup(PDFName.of('Encoding'))].filter(
      (map) => map instanceof PDFRawStream,
    ),
  );
  return [...new Set(maps)].reduce((sum, map) => sum + codesIn(Buffer.from(readableBytes(map)).toString('latin1')), 0);
}

function codesIn(map: string): number {
  let codes = 0;
  for (const [, ranges = ''] of map.matchAll(/begin(?:bf|cid)range([^]*?)(?:end(?:bf|cid)range|$)/g)) {
    for (const [, low = '', high = ''] of ranges.matchAll(/<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<[^>]*>|\[[^\]]*\]|\d+)/gi))
      codes += Math.max(0, Number.parseInt(high, 16) - Number.parseInt(low, 16)) + 1;
  }
  return codes;
}
