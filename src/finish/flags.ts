import { PDFBool, type PDFDict, PDFName } from 'pdf-lib';

/** Whether an entry is there and true. */
export function isTrue(dict: PDFDict | undefined, key: string): boolean {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFBool && value.asBoolean();
}
