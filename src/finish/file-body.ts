import {
  PDFCatalog,
  type PDFContext,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib';

import { deflated } from './stream-bytes.ts';
import { syntaxOf } from './syntax.ts';

/** Where an object stands: so many bytes from the beginning of the file, or as the one of that index in an object stream. */
export type Place = { readonly offset: number } | { readonly stream: PDFRef; readonly index: number };

/** The parts of a file one after the other, and where in it each object stands. */
export class FileBody {
  readonly parts: Uint8Array[] = [];
  readonly places = new Map<PDFRef, Place>();
  size = 0;

  write(part: Uint8Array | string): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.parts.push(bytes);
    this.size += bytes.length;
  }

  writeObject(ref: PDFRef, object: PDFObject): void {
    this.places.set(ref, { offset: this.size });
    const head = `${ref.objectNumber} ${ref.generationNumber} obj\n`;
    if (object instanceof PDFRawStream) {
      object.updateDict();
      this.write(`${head}${syntaxOf(object.dict)}\nstream\n`);
      this.write(object.contents);
      this.write('\nendstream\nendobj\n');
    } else this.write(`${head}${syntaxOf(object)}\nendobj\n`);
  }

  /** Writes objects as one stream, ISO 32000-1 7.5.7. */
  writeTogether(objects: readonly (readonly [PDFRef, PDFObject])[], context: PDFContext): void {
    const stream = context.nextRef();
    let index = '';
    let texts = '';
    for (const [at, [ref, object]] of objects.entries()) {
      this.places.set(ref, { stream, index: at });
      index += `${ref.objectNumber} ${texts.length} `;
      texts += `${syntaxOf(object)}\n`;
    }
    const about = context.obj({ Type: 'ObjStm', N: objects.length, First: index.length });
    this.writeObject(stream, deflated(context, Buffer.from(index + texts, 'latin1'), about));
  }
}

/** Whether an object stands by itself: a stream must; that there are pages is also seen by programs that know no object streams. */
export function standsAlone(ref: PDFRef, object: PDFObject): boolean {
  return (
    object instanceof PDFRawStream ||
    object instanceof PDFCatalog ||
    object instanceof PDFPageTree ||
    object instanceof PDFPageLeaf ||
    ref.generationNumber > 0
  );
}
