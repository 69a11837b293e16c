import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disk } from '../source/disk.ts';
import { covered } from './coverage.ts';
import type { Face } from './face.ts';

/** A type family of an `@fontsource` package: static faces, one file for each weight, style and subset of Unicode. */
export interface Family {
  readonly id: string;
  /** As the style sheet calls it. */
  readonly name: string;
  readonly folder: string;
  readonly subsets: readonly Subset[];
  readonly weights: readonly number[];
  readonly styles: readonly string[];
}

interface Subset {
  readonly name: string;
  /** As in CSS. */
  readonly range: string;
  readonly holds: (codePoint: number) => boolean;
}

/** Faces for a page, and the characters that none of them has. */
export interface Faces {
  readonly faces: readonly Face[];
  readonly missing: ReadonlySet<number>;
  readonly covers: (codePoint: number) => boolean;
}

/** The family of that package, or `undefined` where it is not installed. */
export function loadFamily(id: string, disk: Disk): Family | undefined {
  const folder = packageFolder(`@fontsource/${id}`);
  if (folder === undefined) return undefined;
  const metadata = readJson(join(folder, 'metadata.json'), disk) as Metadata;
  const ranges = readJson(join(folder, 'unicode.json'), disk) as Readonly<Record<string, string>>;
  return {
    id,
    name: metadata.family,
    folder,
    weights: metadata.weights,
    styles: metadata.styles,
    subsets: subsetsOf(metadata, ranges),
  };
}

interface Metadata {
  readonly family: string;
  readonly weights: readonly number[];
  readonly styles: readonly string[];
  readonly subsets: readonly string[];
}

/**
 * The files of a family, Latin first: where ranges overlap, the smallest number of files should do. Large scripts come
 * in a hundred numbered slices and whole; whole, since each slice would be a font of its own in the PDF.
 * A family of one file has more than its package says.
 */
function subsetsOf({ subsets }: Metadata, ranges: Readonly<Record<string, string>>): readonly Subset[] {
  const named = Object.entries(ranges).filter(([name]) => !name.startsWith('['));
  const whole = subsets.filter((name) => !(name in ranges));
  return [
    ...named
      .map(([name, range]) => (named.length + whole.length === 1 ? all(name) : { name, range, holds: inRange(range) }))
      .toSorted((a, b) => Number(b.name === 'latin') - Number(a.name === 'latin')),
    ...whole.map(all),
  ];
}

function all(name: string): Subset {
  return { name, range: 'U+0-10FFFF', holds: () => true };
}

/** The wanted faces of a family in the subsets that these characters need. */
export function facesFor(
  family: Family,
  wanted: readonly string[],
  characters: ReadonlySet<number>,
  disk: Disk,
): Faces {
  const missing = new Set(characters);
  const faces: Face[] = [];
  for (const subset of family.subsets) {
    const held = [...missing].filter(subset.holds);
    if (held.length === 0) continue;
    const cut = offered(family, wanted).flatMap(
      ({ weight, style }) => faceOf(family, subset, weight, style, disk) ?? [],
    );
    const found = cut[0] ? drawnBy(cut[0].woff2, subset, held) : [];
    if (found.length === 0) continue;
    for (const codePoint of found) missing.delete(codePoint);
    faces.push(...cut);
  }
  return {
    faces,
    missing,
    covers: (codePoint) => characters.has(codePoint) && !missing.has(codePoint),
  };
}

/** What every Latin face has, without a look into it: ASCII, Latin-1, dashes, quotation marks, bullet, ellipsis, euro. */
const EVERY_LATIN = /^[ -~\u00a0-\u00ff–—‘’‚“”„•…€]*$/;

function drawnBy(woff2: Uint8Array, { name }: Subset, codePoints: readonly number[]): readonly number[] {
  return name === 'latin' && EVERY_LATIN.test(String.fromCodePoint(...codePoints))
    ? codePoints
    : covered(woff2, codePoints);
}

/** Weights and styles that the family has of those that are wanted, the nearest where it has not that very one. */
function offered(family: Family, faces: readonly string[]): readonly { weight: number; style: string }[] {
  const found = new Map<string, { weight: number; style: string }>();
  for (const face of faces) {
    const wanted = Number.parseInt(face, 10);
    const weight = family.weights.reduce((best, next) =>
      Math.abs(next - wanted) < Math.abs(best - wanted) ? next : best,
    );
    const style = face.endsWith('i') && family.styles.includes('italic') ? 'italic' : 'normal';
    found.set(`${weight} ${style}`, { weight, style });
  }
  return [...found.values()];
}

function faceOf(
  { id, name, folder }: Family,
  subset: Subset,
  weight: number,
  style: string,
  disk: Disk,
): Face | undefined {
  const file = `${id}-${subset.name}-${weight}-${style}`;
  const woff2 = disk.read(join(folder, 'files', `${file}.woff2`));
  return woff2 && { id: file, family: name, weight, style, range: subset.range, woff2 };
}

function inRange(range: string): (codePoint: number) => boolean {
  const stretches = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (codePoint) => stretches.some(([from, to]) => from <= codePoint && codePoint <= to);
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(fileURLToPath(import.meta.resolve(`${name}/metadata.json`)));
  } catch {
    return undefined; // not installed
  }
}

function readJson(path: string, disk: Disk): unknown {
  const bytes = disk.read(path);
  if (!bytes) throw new Error(`a type family is incomplete: ${path} is missing`);
  return JSON.parse(new TextDecoder().decode(bytes));
}
