import { PDFArray, PDFDict, type PDFObject, PDFRawStream } from 'pdf-lib';

import { decodedText } from '../../finish/text-string.ts';
import type { Check } from '../check.ts';

/** The file tells nobody where on whose computer it was made. */
export const paths: Check = {
  name: 'paths',
  proves: 'no path of the computer it was made on stands in the file',
  loses: 'strangers read a user name, and links lead nowhere',
  remedy: 'export again from a folder whose name anybody may read',
  concerns: 'file',
  run({ anatomy }) {
    const found = new Set<string>();
    for (const [, object] of anatomy.document.context.enumerateIndirectObjects()) {
      for (const text of textsIn(object)) {
        const path = localPath.exec(text)?.[0];
        if (path) found.add(path);
      }
    }
    return [...found].map((path) => ({ message: `the path \`${path}\` stands in the file` }));
  },
};

const localPath =
  /(?:file:\/\/\S*|(?<![\w.:/])\/(?:home|Users|root|tmp|var\/folders)\/[\w.-]+\S*|\b[A-Z]:\\[\w.-]+\S*)/;

/** All strings of an object, and its metadata. */
function textsIn(object: PDFObject): readonly string[] {
  const texts: string[] = [];
  const open: PDFObject[] = [object];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next instanceof PDFRawStream) {
      open.push(next.dict);
      if (isPacket(next)) texts.push(Buffer.from(next.contents).toString('utf8'));
    } else if (next instanceof PDFArray) open.push(...next.asArray());
    else if (next instanceof PDFDict) open.push(...next.values());
    else texts.push(decodedText(next) ?? '');
  }
  return texts;
}

function isPacket({ contents }: PDFRawStream): boolean {
  return Buffer.from(contents.subarray(0, 64)).includes('<?xpacket');
}
