import { findDates, type FoundDates } from '../../../profile/dates/find.ts';
import { withQualifiers } from '../../../profile/dates/qualifiers.ts';
import type { Dates, SectionKind, Text } from '../../../profile/profile.ts';
import { slice, unmarked } from '../../../profile/slice.ts';
import { plain } from '../../../profile/text.ts';
import { isEmphasisLine } from './shape.ts';
import { cutsOf, leadingAtWord } from './cuts.ts';
import { type FoundGrade, gradeIn } from './grade.ts';
import type { Dissected, Draft, HeadLine, Piece } from './draft.ts';

/** Takes the dates out of the head of a draft and cuts the rest into pieces. */
export function dissect(draft: Draft, kind: SectionKind): Dissected {
  let dates: Dates | undefined;
  let grade: string | undefined;
  const pieces: Piece[] = [];
  const dropped: string[] = [];
  for (const [index, line] of draft.head.entries()) {
    const found = dates ? undefined : datesOf(line.text);
    if (dates && (isEmphasisLine(line.text) || isLabelled(plain(line.text)))) {
      pieces.push(noteOf(line, index));
      continue;
    }
    dates ??= found?.dates;
    let rests =
      found && !isWithin(plain(line.text), found)
        ? [slice(line.text, 0, found.start), slice(line.text, found.end)]
        : [line.text];
    if (kind === 'education' && grade === undefined) {
      const marked = rests.map((rest) => gradeIn(plain(rest)));
      grade = marked.find((mark) => mark !== undefined)?.grade;
      rests = rests.flatMap((rest, at) => apart(rest, marked[at]));
    }
    let count = 0;
    for (const rest of rests) {
      for (const piece of piecesOf(rest, line, index, count, dropped)) {
        pieces.push(piece);
        count += 1;
      }
    }
  }
  return { draft, dates, grade, pieces, dropped };
}

function apart(text: Text, mark: FoundGrade | undefined): readonly Text[] {
  return mark ? [slice(text, 0, mark.start), slice(text, mark.end)] : [text];
}

/** "Supervisor: …" */
function isLabelled(line: string): boolean {
  return /^\p{L}[\p{L}\p{M} ]{2,24}[:：]\s*\S/u.test(line);
}

function noteOf(line: HeadLine, index: number): Piece {
  return {
    text: unmarked(line.text),
    slot: `${line.origin}:${index}:note`,
    line: index,
    origin: line.origin,
    isMarked: false,
    isLink: false,
    isEmphasis: true,
    isAside: false,
    isTail: false,
    glue: '',
    isNote: true,
  };
}

function datesOf(text: Text): FoundDates | undefined {
  const line = plain(text);
  const all = findDates(line);
  // A range tells more than the year of a competition, and what stands apart at the start more than what ends a phrase.
  const best =
    all.find(({ dates }) => dates.end === 'present' || dates.start !== dates.end) ??
    all.find(({ start, end }) => start === 0 && /^\s*[:：,|–—)-]/.test(line.slice(end))) ??
    all.at(-1);
  return best && withQualifiers(line, best);
}

/** "LoomConf 2024 Best Paper", "2020织机赛": a year in the middle of a phrase is a word of it. */
function isWithin(line: string, { start, end }: FoundDates): boolean {
  const [before, after] = [line.slice(0, start), line.slice(end)];
  const isYear = /^\d{4}$/.test(line.slice(start, end));
  return isYear && (/^\p{L}/u.test(after) || (/\p{L}\s?$/u.test(before) && /^\s\p{L}/u.test(after)));
}

function piecesOf(text: Text, line: HeadLine, lineIndex: number, from: number, dropped: string[]): readonly Piece[] {
  const characters = plain(text);
  const cuts =
    characters.length > longest
      ? [{ start: 0, end: characters.length, aside: false, glue: '', word: '' }]
      : cutsOf(text, characters);
  const pieces: Piece[] = [];
  for (const [index, cut] of cuts.entries()) {
    const whole = trimmedPiece(slice(text, cut.start, cut.end));
    const atWord = leadingAtWord(plain(whole));
    const trimmed = slice(whole, atWord.length);
    const word = (cut.word + atWord).trim();
    if (word !== '') dropped.push(word);
    if (!/[\p{L}\p{N}]/u.test(plain(trimmed))) continue;
    const runs = trimmed.filter((run) => run.text.trim() !== '');
    const isMarked = runs.every((run) => run.strong || run.code);
    const isEmphasis = runs.every((run) => run.emphasis);
    const isLink = runs.every((run) => run.href);
    const kind = isMarked ? 'strong' : isEmphasis ? 'emphasis' : isLink ? 'link' : 'plain';
    pieces.push({
      text: unmarked(trimmed),
      slot: `${line.origin}:${lineIndex}:${kind}:${from + pieces.length}`,
      line: lineIndex,
      origin: line.origin,
      isMarked,
      isLink,
      isEmphasis,
      isAside: cut.aside,
      isTail: cut.glue !== '' && index > 0,
      glue: cut.glue,
      isNote: false,
    });
  }
  return pieces;
}

/** Lines longer than this are no head of an entry, whatever they look like. */
const longest = 1000;

/** A last character that only held a piece in its line, as a full stop does that ends no abbreviation. */
const loose =
  /(?:[\s,;:：|•·–—\-/(（[]|(?<=(?:[\p{Ll}\p{Lo}]{3}|\))[.。]?)(?<!\b(?:Corp|Univ|Dept|Inst|Assoc|Bros|Govt|Prof|Mrs|Intl|Elec|Tech))[.。])$/u;

/** Without the punctuation that held it in its line. */
function trimmedPiece(text: Text): Text {
  const characters = plain(text);
  const start = /^[\s,;:：|•·–—\-/()（）[\].]*/.exec(characters)?.[0].length ?? 0;
  let end = characters.length;
  while (end > 0 && loose.test(characters.slice(Math.max(0, end - 8), end))) end -= 1;
  if (start >= end) return [];
  const inner = characters.slice(start, end);
  const closing = /[)）]$/.test(inner) && !/[(（]/.test(inner) ? 1 : 0;
  const opened = /[(（]/.test(characters[start - 1] ?? '') && /[)）]/.test(inner) && !/[(（]/.test(inner) ? 1 : 0;
  return slice(text, start - opened, opened ? end : end - closing);
}
