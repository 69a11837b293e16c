import { cuesOf } from '../../../profile/cues.ts';
import { mayBePlace, namesPlace } from '../../../profile/places.ts';
import type { SectionKind, Text } from '../../../profile/profile.ts';
import { plain, tidy } from '../../../profile/text.ts';
import type { Dissected, Piece } from './draft.ts';

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
    for (const phrase of phrasesOf(pieces))
      leanings.set(phrase.slot, (leanings.get(phrase.slot) ?? 0) + Math.sign(lean(phrase, kind)));
  }
  return leanings;
}

/** Tells title, organization and place apart: by their words, by what their fellows are, and last by their order. */
export function assign({ pieces }: Dissected, kind: SectionKind, leanings: Leanings): Fields {
  const all = phrasesOf(pieces);
  const phrases = all.length === 1 ? all.flatMap((phrase) => split(phrase, kind)) : all;
  const scored = phrases.map((phrase) => {
    const own = lean(phrase, kind);
    return { phrase, lean: own === 0 ? Math.sign(leanings.get(phrase.slot) ?? 0) * 0.5 : own };
  });
  const open = scored.filter(({ phrase }) => !phrase.isNote && !isPlace(phrase));
  const title = strongest(open, 1);
  const organization = strongest(
    open.filter((item) => item !== title),
    -1,
  );
  const rest = open.filter((item) => item !== title && item !== organization);
  const chosen = completed({ title, organization, rest, all: scored }, kind);
  return fieldsOf(
    chosen.title?.phrase,
    chosen.organization?.phrase,
    scored.map(({ phrase }) => phrase),
    chosen.isGuess,
    kind,
  );
}

interface Scored {
  readonly phrase: Phrase;
  readonly lean: number;
}

/** Fills the field that no cue filled from what is left, in the order that the section's kind has. */
function completed(
  found: {
    readonly title: Scored | undefined;
    readonly organization: Scored | undefined;
    readonly rest: readonly Scored[];
    readonly all: readonly Scored[];
  },
  kind: SectionKind,
): { readonly title: Scored | undefined; readonly organization: Scored | undefined; readonly isGuess: boolean } {
  let { title, organization } = found;
  const rest = [...found.rest];
  // What leans the other way is no filler; a line in italics may be one, if its words say so.
  const next = (sign: 1 | -1): Scored | undefined => {
    const at = rest.findIndex((item) => item.lean * sign >= 0);
    return at === -1 ? found.all.find((item) => item.phrase.isNote && item.lean * sign > 0) : rest.splice(at, 1)[0];
  };
  if (title && organization) return { title, organization, isGuess: false };
  if (title) return { title, organization: next(-1), isGuess: false };
  const [first] = rest;
  if (organization) {
    // A job is a role somewhere; a lone organization may stand without one.
    title = next(1);
    return { title, organization, isGuess: false };
  }
  if (!first) return { title: found.all.find(({ phrase }) => !phrase.isNote), organization: undefined, isGuess: false };
  if (rest.length === 1) {
    const isOrganization = (kind === 'work' || kind === 'education') && first.phrase.isLink;
    return isOrganization
      ? { title: undefined, organization: first, isGuess: false }
      : { title: first, organization: undefined, isGuess: false };
  }
  // In a heading the organization stands, below it the role; in a line the role comes first.
  const linked = rest.find(({ phrase }) => phrase.isLink);
  if (linked && (kind === 'work' || kind === 'education')) {
    organization = linked;
    title = rest.find((item) => item !== linked);
  } else {
    title = next(1);
    organization = next(-1);
  }
  return { title, organization, isGuess: kind === 'work' || kind === 'education' || kind === 'volunteer' };
}

function strongest(items: readonly Scored[], sign: 1 | -1): Scored | undefined {
  let best: Scored | undefined;
  for (const item of items) if (item.lean * sign > 0 && (!best || item.lean * sign > best.lean * sign)) best = item;
  return best;
}

/** One or more pieces that belong together: a piece and the tails behind its commas. */
export interface Phrase {
  readonly pieces: readonly Piece[];
  readonly slot: string;
  readonly isLink: boolean;
  readonly isNote: boolean;
}

function phrasesOf(pieces: readonly Piece[]): readonly Phrase[] {
  const phrases: Piece[][] = [];
  for (const piece of pieces) {
    const last = phrases.at(-1);
    const before = last?.at(-1);
    const continues =
      before &&
      piece.line === before.line &&
      ((piece.isTail && piece.isMarked === before.isMarked && piece.isLink === before.isLink) ||
        (piece.isAside && !namesPlace(plain(piece.text))));
    if (last && continues) last.push(piece);
    else phrases.push([piece]);
  }
  return phrases.map((group) => phraseOf(group));
}

function phraseOf(pieces: readonly Piece[]): Phrase {
  const [first] = pieces;
  return {
    pieces,
    slot: first?.slot ?? '',
    isLink: first?.isLink ?? false,
    isNote: pieces.every((piece) => piece.isNote),
  };
}

/** The only phrase of a head is all it has: its tails are pieces of their own. */
function split(phrase: Phrase, kind: SectionKind): readonly Phrase[] {
  const groups: Piece[][] = [];
  for (const piece of phrase.pieces) {
    const last = groups.at(-1);
    // "Ing., Dr." and other second thoughts stay with what they follow.
    const joins = last && piece.isTail && sameLean(last, piece, kind);
    if (last && joins) last.push(piece);
    else groups.push([piece]);
  }
  return groups.map((group) => phraseOf(group));
}

function sameLean(group: readonly Piece[], piece: Piece, kind: SectionKind): boolean {
  const [a, b] = [leanOf(plain(textOf(group)), kind), leanOf(plain(piece.text), kind)];
  return a !== 0 && Math.sign(a) === Math.sign(b);
}

function lean(phrase: Phrase, kind: SectionKind): number {
  return leanOf(plain(textOf(phrase.pieces)), kind);
}

function leanOf(text: string, kind: SectionKind): number {
  const { title, degree, organization } = cuesOf(text);
  return (kind === 'education' ? Math.max(title * 0.5, degree * 1.5) : Math.max(title, degree * 0.5)) - organization;
}

function isPlace(phrase: Phrase): boolean {
  const text = plain(textOf(phrase.pieces));
  const { title, degree, organization } = cuesOf(text);
  return title + degree + organization === 0 && namesPlace(text) && mayBePlace(text.replace(/[()]/g, ''));
}

function fieldsOf(
  title: Phrase | undefined,
  organization: Phrase | undefined,
  phrases: readonly Phrase[],
  isGuess: boolean,
  kind: SectionKind,
): Fields {
  const places: Piece[] = [];
  const notes: Piece[] = [];
  let [titlePieces, organizationPieces] = [title?.pieces ?? [], organization?.pieces ?? []];
  for (const phrase of phrases) {
    if (phrase === title || phrase === organization) continue;
    const text = plain(textOf(phrase.pieces));
    const mayBe =
      !phrase.isNote &&
      phrase.pieces.every((piece) => !piece.isEmphasis) &&
      leanOf(text, kind) === 0 &&
      mayBePlace(text);
    if (isPlace(phrase) || (mayBe && places.length === 0)) places.push(...phrase.pieces);
    else notes.push(...phrase.pieces);
  }
  if (places.length === 0) {
    const [kept, tail] = withoutPlace(organizationPieces, kind);
    organizationPieces = kept;
    places.push(...tail);
  }
  if (organizationPieces.length === 0 && titlePieces.length > 1) {
    const at = titlePieces.findIndex((piece, index) => index > 0 && leanOf(plain(piece.text), kind) < 0);
    if (at > 0) {
      const [kept, tail] = withoutPlace(titlePieces.slice(at), kind);
      titlePieces = titlePieces.slice(0, at);
      organizationPieces = kept;
      if (places.length === 0) places.push(...tail);
    }
  }
  const text = (pieces: readonly Piece[]): Text | undefined => (pieces.length > 0 ? textOf(pieces) : undefined);
  const [titleText, organizationText, location, note] = [
    text(titlePieces),
    text(organizationPieces),
    text(places),
    text(notes),
  ];
  return {
    ...(titleText && { title: titleText }),
    ...(organizationText && { organization: organizationText }),
    ...(location && { location }),
    ...(note && { note }),
    isGuess,
  };
}

/** "University of Pennine, Haworth": what stands behind the commas of an organization is its place, unless it is a body too. */
function withoutPlace(pieces: readonly Piece[], kind: SectionKind): readonly [readonly Piece[], readonly Piece[]] {
  let from = pieces.length;
  while (from > 1) {
    const piece = pieces[from - 1];
    if (!piece || !(piece.isTail || piece.isAside)) break;
    const text = plain(piece.text);
    if (leanOf(text, kind) !== 0 || !(mayBePlace(text) || namesPlace(text))) break;
    from -= 1;
  }
  return [pieces.slice(0, from), pieces.slice(from)];
}

function textOf(pieces: readonly Piece[]): Text {
  return tidy(
    pieces.flatMap((piece, index) => {
      if (index === 0) return piece.text;
      if (piece.isAside) return [{ text: ' (' }, ...piece.text, { text: ')' }];
      const before = pieces[index - 1];
      return [{ text: before && before.line !== piece.line ? ' · ' : piece.isTail ? ', ' : ' · ' }, ...piece.text];
    }),
  );
}
