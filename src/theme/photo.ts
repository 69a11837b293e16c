import type * as Images from '@napi-rs/image';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import type { Image } from '../profile/profile.ts';
import type { Disk } from '../source/disk.ts';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';
import type { ImageView } from './view.ts';

/** The widest that a theme prints a photo, in pixels at 300 to the inch: 34 mm. */
const WIDTH = 400;
const HEIGHT = 520;

/** The author's picture, upright and no larger than print needs; what can't be shown is said, and the page goes without it. */
export function photoView(
  image: Image,
  name: string | undefined,
  { disk, source }: { readonly disk: Disk; readonly source: Source },
  report: Report,
): ImageView | undefined {
  const place = image.span ? { span: image.span } : { path: source.path };
  const bytes = photoBytes(image.src, source, disk);
  if (typeof bytes === 'string') {
    report.warning('photo', bytes, { ...place, hint: 'the page is printed without it' });
    return undefined;
  }
  try {
    return { ...asJpeg(bytes), alt: image.alt ?? name ?? '' };
  } catch (cause) {
    report.warning('photo', `\`${shown(image.src)}\` is no picture that can be read`, {
      ...place,
      hint: [
        'the page is printed without it',
        ...(cause instanceof Error ? [`it is said to be: ${cause.message}`] : []),
      ],
    });
    return undefined;
  }
}

/** The bytes, or why there are none. A picture comes from the profile's own folder or from the profile itself. */
function photoBytes(src: string, source: Source, disk: Disk): Uint8Array | string {
  const data = /^data:image\/[a-z+.-]+;base64,/i.exec(src);
  if (data) return Buffer.from(src.slice(data[0].length), 'base64');
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src))
    return `the picture \`${shown(src)}\` is not a local file, and nothing is fetched`;
  const folder = resolve(dirname(source.path));
  // A site's absolute address is meant from the site's root, which is taken to be the profile's folder.
  const path = resolve(folder, decodedPath(src).replace(/^\/+/, ''));
  if (!disk.isWithin(path, folder)) return `the picture \`${shown(src)}\` lies outside the profile's folder`;
  return disk.read(path) ?? `there is no picture \`${shown(src)}\` beside the profile`;
}

function asJpeg(bytes: Uint8Array): Omit<ImageView, 'alt'> {
  // Native and 18 MB: loaded only for a page that has a photo, and in a synchronous way.
  const { Transformer, ResizeFit } = createRequire(import.meta.url)('@napi-rs/image') as typeof Images;
  const photo = new Transformer(bytes).rotate();
  const { width, height, orientation } = new Transformer(bytes).metadataSync();
  const [across, down] = (orientation ?? 1) >= 5 ? [height, width] : [width, height];
  const scale = Math.min(1, WIDTH / across, HEIGHT / down);
  const size = { width: Math.round(across * scale), height: Math.round(down * scale) };
  const jpeg = scale < 1 ? photo.resize({ ...size, fit: ResizeFit.Fill }).jpegSync(86) : photo.jpegSync(90);
  return { ...size, src: `data:image/jpeg;base64,${jpeg.toString('base64')}` };
}

function decodedPath(src: string): string {
  try {
    return decodeURIComponent(src.split(/[?#]/, 1).join());
  } catch {
    return src; // a URIError: a name with a per cent sign in it
  }
}

/** A name short enough for a message. */
function shown(src: string): string {
  return src.length > 80 ? `${src.slice(0, 77)}…` : src;
}
