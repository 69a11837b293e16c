import { type PDFContext, type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

import { lookupDict } from './pages.ts';
import { plainStream } from './stream-bytes.ts';
import { textString } from './text-string.ts';

/** A file that a PDF carries. */
export interface Attachment {
  /** A file name without folders. */
  readonly name: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
  readonly description: string;
  /** What it is to the page, ISO 19005-3 6.8: the same content in another form, or what the page was made of. */
  readonly relationship: 'Alternative' | 'Source';
}

/** Puts files into a document that carries none, by their names and as its associated files. */
export function attach({ catalog, context }: PDFDocument, attachments: readonly Attachment[], date: Date): void {
  if (attachments.length === 0) return;
  // A name tree is sorted by its names, here all in UTF-16.
  const files = attachments
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((file) => ({
      name: PDFHexString.fromText(file.name),
      ref: context.register(fileSpecification(file, date, context)),
    }));
  const names = lookupDict(catalog, 'Names') ?? context.obj({});
  names.set(PDFName.of('EmbeddedFiles'), context.obj({ Names: files.flatMap(({ name, ref }) => [name, ref]) }));
  catalog.set(PDFName.of('Names'), names);
  catalog.set(PDFName.of('AF'), context.obj(files.map(({ ref }) => ref)));
}

function fileSpecification(file: Attachment, date: Date, context: PDFContext): PDFDict {
  const { name, mimeType, bytes, description, relationship } = file;
  const embedded = plainStream(
    context,
    bytes,
    context.obj({
      Type: 'EmbeddedFile',
      Subtype: mimeType,
      Params: { Size: bytes.length, CreationDate: PDFString.fromDate(date), ModDate: PDFString.fromDate(date) },
    }),
  );
  return context.obj({
    Type: 'Filespec',
    F: textString(name),
    UF: textString(name),
    EF: { F: context.register(embedded) },
    Desc: textString(description),
    AFRelationship: relationship,
  });
}
