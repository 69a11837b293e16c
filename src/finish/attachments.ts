import { AFRelationship, type PDFDocument } from 'pdf-lib';

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

/** Puts files into the document as associated files. */
export async function attach(document: PDFDocument, attachments: readonly Attachment[], date: Date): Promise<void> {
  // A name tree is sorted by its names.
  for (const { name, bytes, ...about } of attachments.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    await document.attach(bytes, name, {
      mimeType: about.mimeType,
      description: about.description,
      afRelationship: AFRelationship[about.relationship],
      creationDate: date,
      modificationDate: date,
    });
  }
  await document.flush();
}
