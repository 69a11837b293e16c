import { PDFArray, PDFDict, PDFInvalidObject, type PDFObject } from 'pdf-lib';

/** An object as it is written, ISO 32000-1 7.3, each character a byte, with no more spaces than must be. */
export function syntaxOf(object: PDFObject): string {
  if (object instanceof PDFDict) {
    let entries = '';
    for (const [key, value] of object.entries()) entries += key.asString() + apart(syntaxOf(value));
    return `<<${entries}>>`;
  }
  if (object instanceof PDFArray) {
    let items = '';
    for (const item of object.asArray()) items += apart(syntaxOf(item));
    return `[${items.trimStart()}]`;
  }
  // What could not be read is nothing; copied, it would damage what is written after it.
  return object instanceof PDFInvalidObject ? 'null' : object.toString();
}

/** Set off from what stands before, where it does not begin with a delimiter. */
function apart(syntax: string): string {
  const first = syntax[0];
  return first === '/' || first === '(' || first === '<' || first === '[' ? syntax : ` ${syntax}`;
}
