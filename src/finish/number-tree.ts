import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject } from 'pdf-lib';

/** The entries of a number tree, ISO 32000-1 7.9.7, however it is knotted. */
export function* numberTreeEntries(tree: PDFDict): Generator<[key: number, value: PDFObject | undefined]> {
  const open: PDFDict[] = [tree];
  const seen = new Set<PDFDict>();
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const numbers = node.lookup(PDFName.of('Nums'));
    if (numbers instanceof PDFArray) {
      for (let at = 0; at + 1 < numbers.size(); at += 2) {
        const key = numbers.lookup(at);
        if (key instanceof PDFNumber) yield [key.asNumber(), numbers.lookup(at + 1)];
      }
    }
    const kids = node.lookup(PDFName.of('Kids'));
    for (const kid of kids instanceof PDFArray ? kids.asArray() : []) {
      const child = node.context.lookup(kid);
      if (child instanceof PDFDict) open.push(child);
    }
  }
}
