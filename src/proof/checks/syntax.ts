import { PDFInvalidObject } from 'pdf-lib';

import type { Check } from '../check.ts';

/** The file is whole, and every object of it can be read. */
export const syntax: Check = {
  name: 'syntax',
  proves: 'the file is whole and well formed',
  loses: 'a strict reader refuses the file, others repair it each in its own way',
  run({ pdf, anatomy }) {
    const tail = Buffer.from(pdf.subarray(-1024)).toString('latin1');
    const broken = anatomy.document.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object instanceof PDFInvalidObject);
    return [
      ...(Buffer.from(pdf.subarray(0, 8)).toString('latin1').startsWith('%PDF-')
        ? []
        : [{ message: 'something stands before the header' }]),
      ...(/%%EOF(?:\r\n|\r|\n)?$/.test(tail)
        ? []
        : [{ message: 'the file does not end with `%%EOF`: it was cut off, or something was added' }]),
      ...(/startxref\s+\d+\s+%%EOF/.test(tail) ? [] : [{ message: 'the file does not say where its objects are' }]),
      ...broken.map(([ref]) => ({ message: `the object ${ref.objectNumber} is malformed` })),
    ];
  },
};
