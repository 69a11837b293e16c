import { PDFHexString, PDFName, type PDFObject, PDFString } from 'pdf-lib';

/** A text string, ISO 32000-1 7.9.2.2: in characters where ASCII says it all, else in UTF-16. */
export function textString(text: string): PDFString | PDFHexString {
  return /^[ -~]*$/.test(text)
    ? PDFString.of(text.replaceAll(/[\\()]/g, String.raw`\$&`))
    : PDFHexString.fromText(text);
}

/** The characters of a string object; nothing of anything else. */
export function decodedText(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
  return value.decodeText();
}

/** The characters of a name object, without its slash; nothing of anything else. */
export function nameText(value: PDFObject | undefined): string | undefined {
  if (!(value instanceof PDFName)) return undefined;
  const written = value.asString();
  // Decoding costs more than all else of a walk through the structure.
  return written.includes('#') ? value.decodeText() : written.slice(1);
}
