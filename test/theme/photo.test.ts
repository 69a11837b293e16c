import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { join } from 'node:path';
import type * as Images from '@napi-rs/image';
import type { Image } from '../../src/profile/profile.ts';
import { engineer } from './people.ts';
import { type Composed, composeWith, withFolder } from './themes-on-disk.ts';

const { Transformer } = createRequire(import.meta.url)('@napi-rs/image') as typeof Images;

/** Upper half red, lower half blue. */
function jpeg(width: number, height: number): Buffer {
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < pixels.length; at += 4) pixels.set(at < pixels.length / 2 ? [220, 0, 0] : [0, 0, 220], at);
  return Transformer.fromRgbaPixels(pixels, width, height).jpegSync(95);
}

/** The same picture, said by EXIF to be lying on its side: what is left in it is up. */
function lying(picture: Buffer): Buffer {
  // `Exif`, a big-endian TIFF header, and one entry: orientation (0x0112), a short, 6.
  const exif = Buffer.from(
    '457869660000 4d4d002a00000008 0001 0112 0003 00000001 00060000 00000000'.replaceAll(' ', ''),
    'hex',
  );
  const length = Buffer.from([(exif.length + 2) >> 8, (exif.length + 2) & 255]);
  return Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, picture.subarray(2)]);
}

function withPhoto(image: Image, files: Readonly<Record<string, Uint8Array>> = {}, options = {}): Composed {
  return withFolder(files, (folder) =>
    composeWith({ ...engineer, basics: { ...engineer.basics, image } }, { path: join(folder, 'me.md'), options }),
  );
}

/** The picture on the page, its size, and the colour of its upper left. */
function shownPhoto({
  body,
}: Composed): { width: number; height: number; red: boolean; alt: string | undefined; bytes: number } | undefined {
  const found = /<img class="photo" src="data:image\/jpeg;base64,([^"]+)" alt="([^"]*)"/.exec(body);
  if (!found) return undefined;
  const bytes = Buffer.from(found[1] ?? '', 'base64');
  const { width, height } = new Transformer(bytes).metadataSync();
  const [red = 0, , blue = 0] = new Transformer(bytes).rawPixelsSync();
  return { width, height, red: red > blue, alt: found[2], bytes: bytes.length };
}

suite('a photo', () => {
  test('is made as small as print needs', () => {
    const photo = shownPhoto(withPhoto({ src: 'me.jpg', alt: 'At the bench' }, { 'me.jpg': jpeg(1600, 2000) }));
    assert.deepEqual(
      { ...photo, bytes: (photo?.bytes ?? 0) < 60_000 },
      { width: 400, height: 500, red: true, alt: 'At the bench', bytes: true },
    );
  });

  test('stands upright, and stays as small as it is', () => {
    // Turned a quarter to the right, red comes from the top to the right, and blue to the left.
    const photo = shownPhoto(withPhoto({ src: 'me.jpg' }, { 'me.jpg': lying(jpeg(80, 60)) }));
    assert.deepEqual([photo?.width, photo?.height, photo?.red, photo?.alt], [60, 80, false, 'Mirela Anastasova']);
  });

  test('may be left out', () => {
    const composed = withPhoto({ src: 'me.jpg' }, { 'me.jpg': jpeg(8, 8) }, { photo: 'none' });
    assert.equal(shownPhoto(composed), undefined);
    assert.deepEqual(composed.diagnostics, []);
  });

  test('is only taken from beside the profile; what can not be shown is said', () => {
    for (const [src, expected] of [
      ['https://example.org/me.jpg', /not a local file/],
      ['//example.org/me.jpg', /not a local file/],
      ['file:///etc/passwd', /not a local file/],
      ['../../etc/hosts', /outside the profile's folder/],
      ['/images/gone.png', /there is no picture/],
      ['broken.jpg', /no picture that can be read/],
      ['data:image/png;base64,AAAA', /no picture that can be read/],
    ] as const) {
      const composed = withPhoto({ src }, { 'broken.jpg': Buffer.from('no picture') });
      assert.equal(shownPhoto(composed), undefined);
      assert.deepEqual(
        composed.diagnostics.map(({ code, severity }) => [code, severity]),
        [['photo', 'warning']],
      );
      assert.match(composed.diagnostics[0]?.message ?? '', expected);
    }
  });
});
