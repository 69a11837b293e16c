import { type PDFDict, type PDFDocument, PDFName } from 'pdf-lib';

import { addressOf, annotationsOf } from './annotations.ts';
import { decodedText, textString } from './text-string.ts';

/** Gives each link the words a screen reader says for it, ISO 14289-1 7.18.5: its address as people write it. */
export function setLinkContents(document: PDFDocument): void {
  for (const { annotation, kind } of annotationsOf(document)) {
    const words = kind === 'Link' ? wordsOf(annotation) : undefined;
    if (words) annotation.set(PDFName.of('Contents'), textString(words));
  }
}

function wordsOf(annotation: PDFDict): string | undefined {
  const address = addressOf(annotation);
  if (address !== undefined) return readable(address);
  const destination = annotation.lookup(PDFName.of('Dest'));
  return destination instanceof PDFName ? destination.decodeText() : decodedText(destination);
}

function readable(address: string): string {
  const bare = address.replace(/^(?:mailto:|tel:|https?:\/\/)/i, '').replace(/\/$/, '');
  try {
    return decodeURI(bare) || address;
  } catch {
    return bare || address;
  }
}
