import { PDFInvalidObject, PDFRawStream } from 'pdf-lib';

import { filtersOf, streamBytes } from '../../finish/stream-bytes.ts';

import type { Check } from '../check.ts';

/** The file is whole, and every object of it can be read. */
export const syntax: Check = {
  name: 'syntax',
  proves: 'the file is whole and well formed',
  loses: 'a strict reader refuses the file, others repair it each in its own way',
  remedy: 'export the file again from the program that it was written in',
  concerns: 'file',
  run({ pdf, anatomy }) {
    const tail = Buffer.from(pdf.subarray(-1024)).toString('latin1');
    const objects = anatomy.document.context.enumerateIndirectObjects();
    const broken = objects.filter(([, object]) => object instanceof PDFInvalidObject);
    return [
      ...(Buffer.from(pdf.subarray(0, 8)).toString('latin1').startsWith('%PDF-')
        ? []
        : [{ message: 'something stands before the header' }]),
      ...(/%%EOF(?:\r\n|\r|\n)?$/.test(tail)
        ? []
        : [{ message: 'the file does not end with `%%EOF`: it was cut off, or something was added' }]),
      ...(/startxref\s+\d+\s+%%EOF/.test(tail) ? [] : [{ message: 'the file does not say where its objects are' }]),
      ...objects.flatMap(([ref, object]) =>
        object instanceof PDFRawStream && isDamaged(object)
          ? [{ message: `the data of the object ${ref.objectNumber} are damaged` }]
          : [],
      ),
      ...broken.map(([ref]) => ({ message: `the object ${ref.objectNumber} is malformed` })),
    ];
  },
};

function isDamaged(stream: PDFRawStream): boolean {
  // Pictures keep to formats of their own.
  if (filtersOf(stream).some((filter) => pictures.has(filter))) return false;
  try {
    streamBytes(stream);
    return false;
  } catch {
    return true;
  }
}

const pictures = new Set(['DCTDecode', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode', 'Crypt']);
