import { pathToFileURL } from 'node:url';
import type { Plugin } from 'esbuild';

/** Modules that unpack tables of numbers when they are loaded, which takes ten milliseconds at every start. */
const TABLES = /\/entities\/dist\/generated\/decode-data-\w+\.js$/;

/** Unpacks such tables when they are bundled, so that they only have to be copied. */
export const workedOut: Plugin = {
  name: 'worked out',
  setup(build) {
    build.onLoad({ filter: TABLES }, async ({ path }) => {
      const tables = Object.entries((await import(pathToFileURL(path).href)) as Record<string, Uint16Array>);
      return {
        contents: [UNPACK, ...tables.map(([name, table]) => `export const ${name} = ${unpacking(table)};`)].join('\n'),
      };
    });
  },
};

/** The lower byte comes first, whatever the machine's own order. */
const UNPACK = `function unpack(base64) {
  const bytes = Buffer.from(base64, 'base64');
  if (new Uint8Array(Uint16Array.of(1).buffer)[0] === 0) bytes.swap16();
  return new Uint16Array(new Uint8Array(bytes).buffer);
}`;

function unpacking(table: Uint16Array): string {
  const bytes = Buffer.alloc(table.length * 2);
  table.forEach((value, index) => bytes.writeUInt16LE(value, index * 2));
  return `unpack('${bytes.toString('base64')}')`;
}
