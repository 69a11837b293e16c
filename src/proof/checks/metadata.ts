import type { Check, Evidence } from '../check.ts';

/** The two places where a file describes itself say the same. */
export const metadata: Check = {
  name: 'metadata',
  proves: 'the file has a title, and its XMP packet says the same as its Info dictionary',
  loses: 'search and archives show a wrong title, or the name of a program as that of the person',
  remedy: 'set title and author in the properties of the document, and export as PDF/A',
  concerns: 'file',
  run({ metadata: { info, xmp } }) {
    return [
      ...(textOf(info['Title']) ? [] : [{ message: 'the file has no title' }]),
      ...(/Mozilla\/|HeadlessChrome/.test(textOf(info['Creator']))
        ? [{ message: 'a browser stands there as the program that the file was written with' }]
        : []),
      ...(xmp ? [] : [{ message: 'the file has no XMP packet, or one that can not be read' }]),
      ...same.flatMap(([infoKey, xmpKey]) => {
        const difference = differs(infoKey.toLowerCase(), textOf(info[infoKey]), textOf(xmp?.[xmpKey]));
        return !xmp || difference === undefined ? [] : [{ message: difference }];
      }),
    ];
  },
};

function differs(what: string, said: string, packet: string): string | undefined {
  if (said === packet) return undefined;
  if (packet === '') return `the ${what}, \`${said}\`, is not in the XMP packet`;
  if (said === '') return `the ${what}, \`${packet}\`, is in the XMP packet only`;
  return `the ${what} is \`${said}\` in the Info dictionary, but \`${packet}\` in the XMP packet`;
}

const same = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:keywords'],
  ['Creator', 'xmp:creatortool'],
  ['Producer', 'pdf:producer'],
] as const;

function textOf(value: Evidence['metadata']['info'][string]): string {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((item) => typeof item === 'string')
    .join(', ')
    .trim();
}
