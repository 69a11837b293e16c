/**
 * How many objects the cross-reference streams of a file say they list, ISO 32000-1 7.5.8.2. Libraries go through all of
 * them, whether or not they are there.
 */
export function listedObjects(pdf: Uint8Array): number {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  let listed = 0;
  for (let at = file.indexOf(type); at !== -1; at = file.indexOf(type, at + type.length)) {
    const before = file.toString('latin1', Math.max(0, at - 2048), at);
    const after = file.toString('latin1', at, at + 2048);
    listed += listedBy(before.slice(before.lastIndexOf(' obj') + 1) + after.split('stream', 1)[0]);
  }
  return listed;
}

const type = '/XRef';

function listedBy(dictionary: string): number {
  const [, size = '0'] = /\/Size\s+(\d+)/.exec(dictionary) ?? [];
  // Pairs: the number of the first object, and how many follow.
  const [, index = `0 ${size}`] = /\/Index\s*\[([\d\s]*)\]/.exec(dictionary) ?? [];
  const numbers = index.match(/\d+/g) ?? [];
  return numbers.reduce((sum, number, place) => (place % 2 === 0 ? sum : sum + Number(number)), 0);
}
