import { readFileSync } from 'node:fs';

/*
 * zlib compiled to WebAssembly: the same bytes on every machine, where what Node and Chromium have built in depends on the
 * processor; and at the first page several times as fast as a port to JavaScript, which has to be compiled while it runs.
 */

/** What the module offers, in the numbers of C: addresses, lengths, and codes of zlib's manual. */
interface Zlib {
  readonly memory: { readonly buffer: ArrayBuffer };
  malloc(length: number): number;
  deflate_new(): number;
  deflate_init(stream: number, level: number): number;
  /** Gives the length of what was written in the lower 24 bits, and zlib's code in the upper eight. */
  deflate_process(
    stream: number,
    input: number,
    inputLength: number,
    output: number,
    outputLength: number,
    flush: number,
  ): number;
  deflate_last_consumed(stream: number): number;
  deflate_end(stream: number): number;
}

const LEVEL = 6;
const NO_FLUSH = 0;
const FINISH = 4;
const STREAM_END = 1;
/** In bytes; less than 24 bits can say. */
const CHUNK = 65_536;

const zlib = load();
const input = zlib.malloc(CHUNK);
const output = zlib.malloc(CHUNK);

/** Bytes as a zlib stream, RFC 1950, which is what the filter FlateDecode undoes. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const stream = zlib.deflate_new();
  const parts: Uint8Array[] = [];
  try {
    wellDone(zlib.deflate_init(stream, LEVEL));
    let at = 0;
    let code = 0;
    while (code !== STREAM_END) {
      const chunk = bytes.subarray(at, at + CHUNK);
      new Uint8Array(zlib.memory.buffer).set(chunk, input);
      const flush = at + chunk.length < bytes.length ? NO_FLUSH : FINISH;
      const result = zlib.deflate_process(stream, input, chunk.length, output, CHUNK, flush);
      code = wellDone(result >> 24);
      parts.push(new Uint8Array(zlib.memory.buffer, output, result & 0xff_ff_ff).slice());
      at += zlib.deflate_last_consumed(stream);
    }
  } finally {
    zlib.deflate_end(stream);
  }
  return Buffer.concat(parts);
}

/** A code that is none of an error, all of which are negative. */
function wellDone(code: number): number {
  if (code < 0) throw new Error(`zlib gave up with code ${code}`);
  return code;
}

function load(): Zlib {
  const file = new URL(import.meta.resolve('zlib-streams/zlib-streams.wasm'));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
  return exports as Zlib;
}

/** What Node has; its types do not say so. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
};
