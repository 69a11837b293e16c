import type { Disk } from '../source/disk.ts';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';
import { facesFor, loadFamily } from './fonts.ts';
import type { FontPair } from './manifest.ts';

/** A page's markup with only characters that its fonts have, and the rules that carry the fonts. */
export interface Typeset {
  readonly body: string;
  readonly css: string;
}

/** Gives a page its fonts; a character that none of them has is left out and said. */
export function typeset(
  body: string,
  pair: FontPair,
  faces: readonly string[],
  { disk, source }: { readonly disk: Disk; readonly source: Source },
  report: Report,
): Typeset {
  const ids = [...new Set([pair.body, pair.heading])];
  const families = ids.map((id) => {
    const family = loadFamily(id, disk);
    if (!family) throw new Error(`the package is incomplete: @fontsource/${id} is missing`);
    return family;
  });
  const characters = charactersOf(body);
  const sets = families.map((family) => facesFor(family, faces, characters, disk));
  const missing = [...characters].filter((codePoint) => sets.every((set) => set.missing.has(codePoint)));
  const stack = (id: string): string =>
    families
      .toSorted((a, b) => Number(b.id === id) - Number(a.id === id))
      .map(({ name }) => `'${name}'`)
      .join(', ');
  if (missing.length > 0) sayMissing(missing, source, report);
  return {
    body: missing.length > 0 ? without(body, new Set(missing)) : body,
    css: [
      ...sets.map(({ css }) => css),
      `:root { --font-body: ${stack(pair.body)}; --font-heading: ${stack(pair.heading)}; }`,
    ].join('\n'),
  };
}

/** What is never drawn and so needs no glyph: white space, joiners and marks of direction. */
const UNDRAWN = /[\s\p{Default_Ignorable_Code_Point}]/u;
const MARKUP_OR_TEXT = /<[^>]*>|[^<]+/g;

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

function sayMissing(missing: readonly number[], source: Source, report: Report): void {
  const characters = missing.map((codePoint) => String.fromCodePoint(codePoint));
  const first = characters[0] ?? '';
  const at = source.text.indexOf(first);
  report.warning(
    'missing-glyph',
    `no font of the theme has ${characters.map((character) => `\`${character}\``).join(' ')}`,
    {
      ...(at === -1 ? { path: source.path } : { span: source.span(at, at + first.length) }),
      hint: 'the page is printed without it',
      omitted: characters.join(' '),
    },
  );
}
