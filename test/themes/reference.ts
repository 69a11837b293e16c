import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type * as Images from '@napi-rs/image';

/** How far two pictures may differ on average, as a share of black to white: less than a word that moved by a line. */
const TOLERANCE = 0.006;

/** What is wrong with a picture beside the one that was accepted, or `undefined`. */
export function differs(png: Uint8Array, path: string): string | undefined {
  if (!existsSync(path)) return 'there is no reference: accept it with `npm run themes -- --accept`';
  const [now, before] = [pixels(png), pixels(readFileSync(path))];
  if (now.length !== before.length) return 'it has another size than the reference';
  let sum = 0;
  for (let index = 0; index < now.length; index += 1) sum += Math.abs((now[index] ?? 0) - (before[index] ?? 0));
  const share = sum / now.length / 255;
  return share > TOLERANCE ? `it differs from the reference by ${(share * 100).toFixed(2)} %` : undefined;
}

/** Keeps a picture as the one to compare with. */
export function accept(png: Uint8Array, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, new images.Transformer(png).pngSync({ compressionType: images.CompressionType.Best }));
}

const images = createRequire(import.meta.url)('@napi-rs/image') as typeof Images;

function pixels(png: Uint8Array): Uint8Array {
  return new images.Transformer(png).grayscale().rawPixelsSync();
}
