import type { Check, Evidence } from '../check.ts';

/** The two places where a file describes itself say the same. */
export const metadata: Check = {
  name: 'metadata',
  proves: 'the file has a title and an author, and its XMP packet says the same as its Info dictionary',
  loses: 'search and archives show a wrong title, or the name of a program as that of the person',
  run({ metadata: { info, xmp } }) {
    if (!xmp) return [{ message: 'the file has no XMP packet, or one that can not be read' }];
    const title = textOf(info['Title']);
    return [
      ...(title ? [] : [{ message: 'the file has no title' }]),
      ...same.flatMap(([infoKey, xmpKey]) => {
        const [said, packet] = [textOf(info[infoKey]), textOf(xmp[xmpKey])];
        return said === packet
          ? []
          : [{ message: `the ${infoKey.toLowerCase()} is \`${said}\` in one place, \`${packet}\` in the other` }];
      }),
    ];
  },
};

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
