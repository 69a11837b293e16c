import type { Disk } from '../source/disk.ts';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';
import type { Face } from './face.ts';
import { fallbackFamilies, fallbackSetting } from './fallback.ts';
import { facesFor, loadFamily, type Faces, type Family } from './fonts.ts';
import type { FontPair } from './manifest.ts';

/** A page's markup with only characters that its fonts have, its faces, and the style sheet that names them. */
export interface Typeset {
  readonly body: string;
  readonly css: string;
  readonly faces: readonly Face[];
}

/** What a page is set in. */
export interface Fount {
  readonly pair: FontPair;
  readonly faces: readonly string[];
  readonly lang: string;
  /** Text that the style sheet prints. */
  readonly furniture: string;
}

/** Gives a page its fonts; a character that none of them has is left out and said. Nothing where the theme's are not installed. */
export function typeset(
  body: string,
  { pair, faces, lang, furniture }: Fount,
  { disk, source }: { readonly disk: Disk; readonly source: Source },
  report: Report,
): Typeset | undefined {
  const own = [...new Set([pair.body, pair.heading])]
    .map((id) => installed(id, disk, report))
    .filter((family) => family !== undefined);
  if (own.length === 0) return undefined;
  const characters = charactersOf(`${body}${furniture}`);
  const sets = own.map((family) => facesFor(family, faces, characters, disk));
  const others = fallbacks(characters, sets, faces, lang, disk);
  const all = [...sets, ...others.sets];
  const missing = missingIn(characters, all);
  if (missing.size > 0) sayMissing(missing, source, report);
  const names = (first: string): string =>
    [...own.toSorted((a, b) => Number(b.id === first) - Number(a.id === first)), ...others.families]
      .map(({ name }) => `'${name}'`)
      .join(', ');
  return {
    body: missing.size > 0 ? without(body, missing) : body,
    faces: all.flatMap(({ faces }) => faces),
    css: `${fallbackSetting(others.families.map(({ id }) => id))}
:root { --font-body: ${names(pair.body)}; --font-heading: ${names(pair.heading)}; }`,
  };
}

function installed(id: string, disk: Disk, report: Report): Family | undefined {
  const family = loadFamily(id, disk);
  if (!family) {
    report.error('unknown-font', `the type family \`${id}\` is not installed`, {
      path: id,
      hint: `npm install @fontsource/${id}`,
    });
  }
  return family;
}

/** Families for what the theme's own lack, each asked only for what is still missing. */
function fallbacks(
  characters: ReadonlySet<number>,
  own: readonly Faces[],
  faces: readonly string[],
  lang: string,
  disk: Disk,
): { readonly families: readonly Family[]; readonly sets: readonly Faces[] } {
  const families: Family[] = [];
  const sets: Faces[] = [];
  let missing = missingIn(characters, own);
  for (const id of missing.size > 0 ? fallbackFamilies(missing, lang) : []) {
    if (missing.size === 0) break;
    const family = loadFamily(id, disk);
    const set = family && facesFor(family, faces, missing, disk);
    if (!family || !set || set.missing.size === missing.size) continue;
    families.push(family);
    sets.push(set);
    missing = set.missing;
  }
  return { families, sets };
}

function missingIn(characters: ReadonlySet<number>, sets: readonly Faces[]): ReadonlySet<number> {
  return new Set([...characters].filter((codePoint) => sets.every((set) => !set.covers(codePoint))));
}

/** What is never drawn and so needs no glyph: white space, joiners and marks of direction. */
const UNDRAWN = /[\s\p{Default_Ignorable_Code_Point}]/u;
const MARKUP_OR_TEXT = /<[^>]*>?|[^<]+/g;

/** The code points that the page draws: its text without tags, and the list bullet. */
function charactersOf(body: string): ReadonlySet<number> {
  const characters = new Set<number>([0x2022]);
  for (const [part] of body.matchAll(MARKUP_OR_TEXT)) {
    if (part.startsWith('<')) continue;
    for (const character of part) if (!UNDRAWN.test(character)) characters.add(character.codePointAt(0) ?? 0);
  }
  return characters;
}

function without(body: string, missing: ReadonlySet<number>): string {
  return body.replaceAll(MARKUP_OR_TEXT, (part) =>
    part.startsWith('<')
      ? part
      : part.replaceAll(/./gsu, (character) => (missing.has(character.codePointAt(0) ?? 0) ? '' : character)),
  );
}

function sayMissing(missing: ReadonlySet<number>, source: Source, report: Report): void {
  const characters = [...missing].map((codePoint) => String.fromCodePoint(codePoint));
  const first = characters[0] ?? '';
  const at = source.text.indexOf(first);
  report.warning('missing-glyph', `no font has ${characters.map((character) => `\`${character}\``).join(' ')}`, {
    ...(at === -1 ? { path: source.path } : { span: source.span(at, at + first.length) }),
    hint: 'the page is printed without it',
    omitted: characters.join(' '),
  });
}
