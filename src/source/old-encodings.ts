import { createRequire } from 'node:module';
import type * as Iconv from 'iconv-lite';

/** Decodes text in another encoding than UTF-8. The tables for it are read when there is such a text: few are any more. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const iconv = createRequire(import.meta.url)('iconv-lite') as typeof Iconv;
  return iconv.decode(bytes, encoding);
}
