import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

import type { Metadata } from './metadata.ts';

/** Rewrites the Info dictionary; the producer stays, since Chromium did produce the pages. */
export function setInfo(document: PDFDocument, metadata: Metadata): void {
  const { context } = document;
  const producer = producerOf(document);
  const date = PDFString.fromDate(metadata.date);
  const info = context.obj({
    Title: PDFHexString.fromText(metadata.title),
    ...(metadata.author && { Author: PDFHexString.fromText(metadata.author) }),
    ...(metadata.subject && { Subject: PDFHexString.fromText(metadata.subject) }),
    ...(metadata.keywords.length > 0 && { Keywords: PDFHexString.fromText(metadata.keywords.join(', ')) }),
    Creator: PDFString.of(metadata.creator),
    ...(producer && { Producer: PDFHexString.fromText(producer) }),
    CreationDate: date,
    ModDate: date,
  });
  context.trailerInfo.Info = context.register(info);
  document.catalog.set(PDFName.of('Lang'), PDFString.of(metadata.language));
}

/** The program that made the pages, as the Info dictionary names it. */
export function producerOf(document: PDFDocument): string | undefined {
  const info = document.context.lookup(document.context.trailerInfo.Info);
  if (!(info instanceof PDFDict)) return undefined;
  const producer = info.lookup(PDFName.of('Producer'));
  return producer instanceof PDFString || producer instanceof PDFHexString ? producer.decodeText() : undefined;
}
