import { mayBePlace, namesPlace } from '../../../profile/places.ts';
import type { SectionKind, Text } from '../../../profile/profile.ts';
import { plain } from '../../../profile/text.ts';
import type { Dissected, Piece } from './draft.ts';
import { roleKinds } from './role-kinds.ts';
import { isPlace, leanOf, leanOfPhrase, type Phrase, phrasesOf, split, textOf } from './phrases.ts';

/** What the pieces of a head turned out to be. */
export interface Fields {
  readonly title?: Text;
  readonly organization?: Text;
  readonly location?: Text;
  readonly note?: Text;
  /** True where nothing told title and organization apart, and the order alone decided. */
  readonly isGuess: boolean;
}

/** How the pieces in one slot of all entries of a section lean, to lead those without a cue of their own. */
export type Leanings = ReadonlyMap<string, number>;

/** Positive for titles, negative for organizations. */
export function leaningsOf(entries: readonly Dissected[], kind: SectionKind): Leanings {
  const leanings = new Map<string, number>();
  for (const { pieces } of entries) {
    for (const phrase of phrasesIn(pieces, kind))
      leanings.set(phrase.slot, (leanings.get(phrase.slot) ?? 0) + Math.sign(leanOfPhrase(phrase, kind)));
  }
  return leanings;
}

/** Tells title, organization and place apart: by their words, by what their fellows are, and last by their order. */
export function assign({ pieces }: Dissected, kind: SectionKind, leanings: Leanings): Fields {
  const phrases = phrasesIn(pieces, kind);
  const scored = phrases.map((phrase): Scored => {
    const own = leanOfPhrase(phrase, kind);
    const isOwn = own !== 0;
    return { phrase, isOwn, lean: isOwn ? own : Math.sign(leanings.get(phrase.slot) ?? 0) * 0.5 };
  });
  const open = scored.filter(({ phrase }) => !phrase.isNote && !isPlace(phrase));
  const chosen = roleKinds.has(kind) ? roleAndBody(open, scored) : titleAndBody(open, scored, kind);
  return fieldsOf(chosen, phrases, kind);
}

/** The phrases of a head; where there is only one beside the place, its commas part what it says. */
function phrasesIn(pieces: readonly Piece[], kind: SectionKind): readonly Phrase[] {
  const all = phrasesOf(pieces);
  const named = all.filter((phrase) => !phrase.isNote && !isPlace(phrase));
  return named.length === 1 ? all.flatMap((phrase) => (phrase === named[0] ? split(phrase, kind) : [phrase])) : all;
}

interface Scored {
  readonly phrase: Phrase;
  readonly lean: number;
  /** By its own words, not by what its fellows are. */
  readonly isOwn: boolean;
}

interface Chosen {
  readonly title?: Phrase | undefined;
  readonly organization?: Phrase | undefined;
  readonly isGuess: boolean;
}

/** The strongest title and the strongest organization; what no cue tells goes by order, or is left out. */
function roleAndBody(open: readonly Scored[], all: readonly Scored[]): Chosen {
  const title = strongest(open, 1);
  const organization = strongest(
    open.filter((item) => item !== title),
    -1,
  );
  const rest = open.filter((item) => item !== title && item !== organization);
  const next = (sign: 1 | -1): Scored | undefined => {
    // What leans the other way is no filler; a line in italics may be one, if its words say so.
    return (
      rest.find((item) => item.lean * sign >= 0) ??
      rest.find((item) => !item.isOwn) ??
      all.find((item) => item.phrase.isNote && item.lean * sign > 0)
    );
  };
  if (title && organization) return { title: title.phrase, organization: organization.phrase, isGuess: false };
  if (title) return { title: title.phrase, organization: next(-1)?.phrase, isGuess: false };
  if (organization)
    return { title: titleBeside(organization, next(1))?.phrase, organization: organization.phrase, isGuess: false };
  const [first, second] = rest;
  if (!second)
    return first?.phrase.isLink
      ? { organization: first.phrase, isGuess: false }
      : { title: (first ?? all.find(({ phrase }) => !phrase.isNote))?.phrase, isGuess: false };
  const linked = rest.find(({ phrase }) => phrase.isLink);
  if (linked) {
    const other = rest.find((item) => item !== linked);
    return {
      organization: linked.phrase,
      title: titleBeside(linked, other)?.phrase,
      isGuess: Boolean(titleBeside(linked, other)),
    };
  }
  return { title: first?.phrase, organization: second.phrase, isGuess: true };
}

/** In one line with an organization, a capitalized name without a cue is its place rather than a role. */
function titleBeside(organization: Scored, candidate: Scored | undefined): Scored | undefined {
  if (!candidate) return undefined;
  const [a, b] = [organization.phrase.pieces[0], candidate.phrase.pieces[0]];
  const isTrailing = a && b && a.line === b.line && b.isTail;
  return isTrailing && candidate.lean === 0 && mayBePlace(plain(textOf(candidate.phrase.pieces)))
    ? undefined
    : candidate;
}

/** The first phrase is the title. Who gave it, or published it, is named by its words; in awards and their like also by its place. */
function titleAndBody(open: readonly Scored[], all: readonly Scored[], kind: SectionKind): Chosen {
  const [first, ...rest] = open.length > 0 ? open : all;
  if (!first) return { isGuess: false };
  const isHeadless = first.lean < 0 && rest.some((item) => item.lean > 0) && kind !== 'awards';
  const title = isHeadless ? strongest(rest, 1) : first;
  const others = open.filter((item) => item !== title);
  const organization =
    strongest(others, -1) ?? (givenKinds.has(kind) ? others.find((item) => item.lean <= 0) : undefined);
  return { title: title?.phrase, organization: organization?.phrase, isGuess: false };
}

const givenKinds: ReadonlySet<SectionKind> = new Set(['awards', 'certificates', 'talks']);

function strongest(items: readonly Scored[], sign: 1 | -1): Scored | undefined {
  let best: Scored | undefined;
  for (const item of items) if (item.lean * sign > 0 && (!best || item.lean * sign > best.lean * sign)) best = item;
  return best;
}

/** What is neither title nor organization is the place, if it can be one, and else a note. */
function fieldsOf({ title, organization, isGuess }: Chosen, phrases: readonly Phrase[], kind: SectionKind): Fields {
  const places: Piece[] = [];
  const notes: Piece[] = [];
  const others = phrases.filter((phrase) => phrase !== title && phrase !== organization);
  const isNamed = others.some(isPlace);
  for (const [index, phrase] of others.entries()) {
    const next = others[index + 1];
    // "Bilbao (ES)"
    const isTaken = places.length > 0 || (isNamed && !(next && isPlace(next)));
    if (isPlace(phrase) || (!isTaken && couldBePlace(phrase, kind))) places.push(...phrase.pieces);
    else notes.push(...phrase.pieces);
  }
  let titlePieces = title?.pieces ?? [];
  let bodyPieces = organization?.pieces ?? [];
  const cut =
    bodyPieces.length === 0
      ? titlePieces.findIndex((piece, index) => index > 0 && leanOf(plain(piece.text), kind) < 0)
      : -1;
  if (cut > 0) {
    bodyPieces = titlePieces.slice(cut);
    titlePieces = titlePieces.slice(0, cut);
  }
  if (places.length === 0) {
    const from = placeFrom(bodyPieces, kind);
    places.push(...bodyPieces.slice(from));
    bodyPieces = bodyPieces.slice(0, from);
  }
  return {
    ...(titlePieces.length > 0 && { title: textOf(titlePieces) }),
    ...(bodyPieces.length > 0 && { organization: textOf(bodyPieces) }),
    ...(places.length > 0 && { location: textOf(places) }),
    ...(notes.length > 0 && { note: textOf(notes) }),
    isGuess,
  };
}

/** Of a project, such a word is rather what it is made with. */
function couldBePlace(phrase: Phrase, kind: SectionKind): boolean {
  if (kind === 'projects') return false;
  const text = plain(textOf(phrase.pieces));
  return (
    !phrase.isNote &&
    phrase.pieces.every((piece) => !piece.isAside && !piece.isEmphasis && (!piece.isMarked || piece.isTail)) &&
    leanOf(text, kind) === 0 &&
    mayBePlace(text)
  );
}

/** "University of Pennine, Haworth": what stands behind the commas of an organization is its place, unless it is a body too. */
function placeFrom(pieces: readonly Piece[], kind: SectionKind): number {
  let from = pieces.length;
  while (from > 1) {
    const piece = pieces[from - 1];
    if (!piece || !(piece.isTail || piece.isAside)) break;
    const text = plain(piece.text);
    if (leanOf(text, kind) !== 0 || !((mayBePlace(text) && !piece.isAside) || namesPlace(text))) break;
    from -= 1;
  }
  return from;
}
