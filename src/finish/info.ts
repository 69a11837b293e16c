import { PDFDict, type PDFDocument, PDFName, PDFString } from 'pdf-lib';

import type { Metadata } from './metadata.ts';
import { decodedText, textString } from './text-string.ts';

/** Rewrites the Info dictionary; the producer stays, since Chromium did produce the pages. */
export function setInfo(document: PDFDocument, metadata: Metadata): void {
  const { context } = document;
  const producer = producerOf(document);
  const date = PDFString.fromDate(metadata.date);
  const info = context.obj({
    Title: textString(metadata.title),
    ...(metadata.author && { Author: textString(metadata.author) }),
    ...(metadata.subject && { Subject: textString(metadata.subject) }),
    ...(metadata.keywords.length > 0 && { Keywords: textString(metadata.keywords.join(', ')) }),
    Creator: textString(metadata.creator),
    ...(producer && { Producer: textString(producer) }),
    CreationDate: date,
    ModDate: date,
  });
  context.trailerInfo.Info = context.register(info);
}

/** The program that made the pages, as the Info dictionary names it. */
export function producerOf(document: PDFDocument): string | undefined {
  const info = document.context.lookup(document.context.trailerInfo.Info);
  if (!(info instanceof PDFDict)) return undefined;
  return decodedText(info.lookup(PDFName.of('Producer')));
}
