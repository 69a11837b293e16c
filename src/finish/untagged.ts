import { PDFDict, PDFName, PDFNumber } from 'pdf-lib';

import { type Operation, operandsOf } from './content-stream.ts';
import { type Content, lookupDict, xObjectsOf } from './pages.ts';

/** A stretch of a content stream. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The operators that paint though neither a structure element nor an artifact holds them, neighbours as one stretch. */
export function untaggedStretches(content: Content): readonly Stretch[] {
  const { bytes, operations, resources } = content;
  const stretches: { start: number; end: number }[] = [];
  const tagged: boolean[] = [];
  let path: number | undefined;
  let joins = false;
  for (const operation of operations) {
    const { operator, start, end } = operation;
    if (operator === 'BMC' || operator === 'BDC') {
      tagged.push((tagged.at(-1) ?? false) || isTagged(bytes, operation, resources));
    } else if (operator === 'EMC') tagged.pop();
    else if (pathConstruction.has(operator)) path ??= start;
    else if (operator === 'n') path = undefined;
    if (boundaries.has(operator)) joins = false;
    if (!paints(content, operation)) continue;
    const from = path ?? start;
    path = undefined;
    if (tagged.at(-1)) continue;
    const last = stretches.at(-1);
    if (joins && last) last.end = end;
    else stretches.push({ start: from, end });
    joins = true;
  }
  return stretches;
}

const pathConstruction = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Tj', 'TJ', "'", '"', 'sh', 'BI']);
/** A mark must not reach over these: it would no longer nest with them. */
const boundaries = new Set(['q', 'Q', 'BT', 'ET', 'BMC', 'BDC', 'EMC']);

function isTagged(bytes: Uint8Array, operation: Operation, resources: PDFDict | undefined): boolean {
  const [tag, properties = ''] = operandsOf(bytes, operation);
  if (tag === '/Artifact') return true;
  if (properties.startsWith('<<')) return /\/MCID\s+\d/.test(properties);
  const named = resources && lookupDict(resources, 'Properties')?.lookup(PDFName.of(properties.slice(1)));
  return named instanceof PDFDict && named.lookup(PDFName.of('MCID')) instanceof PDFNumber;
}

function paints({ bytes, resources, structured }: Content, operation: Operation): boolean {
  if (operation.operator !== 'Do') return painting.has(operation.operator);
  const [name = ''] = operandsOf(bytes, operation);
  const drawn = resources?.context.lookup(xObjectsOf(resources).get(name.slice(1)));
  // A form with structure in it is looked into, not marked as a whole.
  return !drawn || !structured.has(drawn);
}
