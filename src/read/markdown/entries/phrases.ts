import { cuesOf } from '../../../profile/cues.ts';
import { mayBePlace, namesPlace } from '../../../profile/places.ts';
import type { SectionKind, Text } from '../../../profile/profile.ts';
import { plain, tidy } from '../../../profile/text.ts';
import type { Piece } from './draft.ts';

/** One or more pieces that belong together: a piece and the tails behind its commas. */
export interface Phrase {
  readonly pieces: readonly Piece[];
  readonly slot: string;
  readonly isLink: boolean;
  readonly isMarked: boolean;
  readonly isNote: boolean;
}

/** Joins what only a comma or a parenthesis parts. */
export function phrasesOf(pieces: readonly Piece[]): readonly Phrase[] {
  const phrases: Piece[][] = [];
  for (const piece of pieces) {
    const last = phrases.at(-1);
    const before = last?.at(-1);
    const isTail =
      before &&
      piece.isTail &&
      piece.isMarked === before.isMarked &&
      piece.isLink === before.isLink &&
      piece.isEmphasis === before.isEmphasis;
    const isAside = piece.isAside && !namesPlace(plain(piece.text));
    if (last && before && piece.line === before.line && (isTail || isAside)) last.push(piece);
    else phrases.push([piece]);
  }
  return phrases.map(phraseOf);
}

/** The pieces of a phrase as phrases of their own, those that lean the same way still together. */
export function split(phrase: Phrase, kind: SectionKind): readonly Phrase[] {
  const groups: Piece[][] = [];
  for (const piece of phrase.pieces) {
    const last = groups.at(-1);
    if (last && (piece.isAside || (piece.isTail && joins(last, piece, kind)))) last.push(piece);
    else groups.push([piece]);
  }
  return groups.map(phraseOf);
}

/** Where words are not spaced, what has no cue of its own goes with the degree behind it: "自动化 本科". */
function joins(group: readonly Piece[], piece: Piece, kind: SectionKind): boolean {
  const [a, b] = [leanOf(plain(textOf(group)), kind), leanOf(plain(piece.text), kind)];
  if (a !== 0) return Math.sign(a) === Math.sign(b);
  return piece.glue === ' ' && b > 0;
}

/** Positive for titles, negative for organizations. */
export function leanOf(text: string, kind: SectionKind): number {
  const { title, degree, organization } = cuesOf(text);
  return (kind === 'education' ? Math.max(title * 0.5, degree * 1.5) : Math.max(title, degree * 0.5)) - organization;
}

export function leanOfPhrase(phrase: Phrase, kind: SectionKind): number {
  return leanOf(plain(textOf(phrase.pieces)), kind);
}

export function isPlace(phrase: Phrase): boolean {
  const text = plain(textOf(phrase.pieces));
  const { title, degree, organization } = cuesOf(text);
  return title + degree + organization === 0 && namesPlace(text) && mayBePlace(text.replace(/[()]/g, ''));
}

export function textOf(pieces: readonly Piece[]): Text {
  return tidy(
    pieces.flatMap((piece, index) => {
      if (index === 0) return piece.text;
      if (piece.isAside) return [{ text: ' (' }, ...piece.text, { text: ')' }];
      const before = pieces[index - 1];
      return [{ text: before && before.line === piece.line && piece.isTail ? piece.glue : ' · ' }, ...piece.text];
    }),
  );
}

function phraseOf(pieces: readonly Piece[]): Phrase {
  const [first] = pieces;
  return {
    pieces,
    slot: first?.slot ?? '',
    isLink: first?.isLink ?? false,
    isMarked: first?.isMarked ?? false,
    isNote: pieces.every((piece) => piece.isNote),
  };
}
