import { type PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRawStream } from 'pdf-lib';

import { type Operation, operandsOf, operationsOf } from '../finish/content-stream.ts';
import { contentSize, lookupDict, pageBytes } from '../finish/pages.ts';
import { readableBytes } from '../finish/stream-bytes.ts';

/** What it takes to turn to a form, in bytes of instructions. */
const turningToForm = 100;
/** Libraries go down into each; those of real files are nested a few deep. */
const deepestForms = 50;
/** The more are saved, the longer libraries take to save another. */
const mostSavedStates = 1000;

/**
 * How many bytes of instructions draw a page, each in turn, those of a form as often as it is drawn: a few that draw each other many
 * times over take for ever. Infinite where there are more than `enough` in the page itself, or where forms or graphics
 * states are nested deeper than any are.
 */
export function* drawingSizes(document: PDFDocument, enough: number): Generator<number, void, undefined> {
  const forms = new Map<PDFRawStream, number>();
  for (const { node } of document.getPages())
    yield contentSize(node, enough) > enough ? Infinity : sizeOf(pageBytes(node), node.Resources(), forms, 0);
}

function sizeOf(
  bytes: Uint8Array,
  resources: PDFDict | undefined,
  forms: Map<PDFRawStream, number>,
  depth: number,
): number {
  const operations = operationsOf(bytes);
  if (savesTooMany(operations)) return Infinity;
  const objects = resources && lookupDict(resources, 'XObject');
  return operations
    .filter(({ operator }) => operator === 'Do')
    .map((operation) => operandsOf(bytes, operation)[0]?.slice(1) ?? '')
    .map((name) => formSize(objects?.lookup(PDFName.of(name)), resources, forms, depth + 1))
    .reduce((sum, size) => sum + turningToForm + size, bytes.length);
}

function formSize(
  form: PDFObject | undefined,
  resources: PDFDict | undefined,
  forms: Map<PDFRawStream, number>,
  depth: number,
): number {
  if (!(form instanceof PDFRawStream) || form.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) return 0;
  if (depth > deepestForms) return Infinity;
  const known = forms.get(form);
  if (known !== undefined) return known;
  // One that draws itself is drawn once.
  forms.set(form, 0);
  const size = sizeOf(readableBytes(form), lookupDict(form.dict, 'Resources') ?? resources, forms, depth);
  forms.set(form, size);
  return size;
}

function savesTooMany(operations: readonly Operation[]): boolean {
  let saved = 0;
  return operations.some(({ operator }) => {
    if (operator === 'q') saved++;
    if (operator === 'Q') saved--;
    return saved > mostSavedStates;
  });
}
