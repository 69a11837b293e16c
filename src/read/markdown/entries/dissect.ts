import { findDates, type FoundDates } from '../../../profile/dates/find.ts';
import { withQualifiers } from '../../../profile/dates/qualifiers.ts';
import type { Dates, Run, Text } from '../../../profile/profile.ts';
import { slice, unmarked } from '../../../profile/slice.ts';
import { plain, tidy } from '../../../profile/text.ts';
import { isEmphasisLine } from './shape.ts';
import type { Dissected, Draft, HeadLine, Piece } from './draft.ts';

/** Takes the dates out of the head of a draft and cuts the rest into pieces. */
export function dissect(draft: Draft): Dissected {
  let dates: Dates | undefined;
  const pieces: Piece[] = [];
  for (const [index, line] of draft.head.entries()) {
    const found = dates ? undefined : datesOf(line.text);
    if (dates && isEmphasisLine(line.text)) {
      pieces.push(noteOf(line, index));
      continue;
    }
    dates ??= found?.dates;
    const rests = found ? [slice(line.text, 0, found.start), slice(line.text, found.end)] : [line.text];
    let count = 0;
    for (const rest of rests) {
      for (const piece of piecesOf(rest, line, index, count)) {
        pieces.push(piece);
        count += 1;
      }
    }
  }
  return { draft, dates, pieces };
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
  // A range tells more than the year of a competition.
  const best = all.find(({ dates }) => dates.end === 'present' || dates.start !== dates.end) ?? all.at(-1);
  return best && withQualifiers(line, best);
}

/** Cuts at separators, at parentheses, and where bold, italic, code or a link begins or ends beside punctuation. */
function piecesOf(text: Text, line: HeadLine, lineIndex: number, from: number): readonly Piece[] {
  const characters = plain(text);
  const cuts = cutsOf(text, characters);
  const pieces: Piece[] = [];
  for (const [index, cut] of cuts.entries()) {
    const trimmed = trimmedPiece(slice(text, cut.start, cut.end));
    if (trimmed.length === 0) continue;
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

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly aside: boolean;
  readonly glue: string;
}

function cutsOf(text: Text, characters: string): readonly Cut[] {
  const edges = new Set<number>();
  let at = 0;
  for (const [index, run] of text.entries()) {
    const next = text[index + 1];
    at += run.text.length;
    // A mark that ends inside a phrase ("the **Best** Paper") cuts nothing; one at punctuation does.
    if (
      next &&
      differs(run, next) &&
      /[\s,;:|•·–—-]$|^$/.test(run.text) !== /^[\s,;:|•·–—-]/.test(next.text) &&
      separates(run, next)
    )
      edges.add(at);
  }
  // "ACME WORKS Staff Engineer": capitals end where the role begins.
  for (const loud of characters.matchAll(/(?:^|\s{3})((?:\p{Lu}[\p{Lu}&.'’-]+\s){2,})(?=\p{Lu}\p{Ll})/gu))
    edges.add(loud.index + loud[0].length);
  const cuts: Cut[] = [];
  let start = 0;
  let glue = '';
  const push = (end: number, aside = false): void => {
    if (characters.slice(start, end).trim() !== '') cuts.push({ start, end, aside, glue });
  };
  for (const found of characters.matchAll(isWide(characters) ? wideSeparators : separators)) {
    for (const edge of [...edges].filter((value) => value > start && value <= found.index)) {
      push(edge);
      [start, glue] = [edge, ''];
    }
    if (found[1] !== undefined) {
      // Inside a name in bold, or in the middle of a phrase, a parenthesis belongs to it.
      if (isInside(text, characters, found.index, found.index + found[0].length)) continue;
      push(found.index);
      [start, glue] = [found.index + found[0].indexOf('(') + 1, ''];
      push(start + found[1].length, true);
      start = found.index + found[0].length;
      continue;
    }
    push(found.index);
    [start, glue] = [found.index + found[0].length, glueOf(found[0])];
  }
  for (const edge of [...edges].filter((value) => value > start)) {
    push(edge);
    [start, glue] = [edge, ''];
  }
  push(characters.length);
  return cuts;
}

/** Bars, bullets, spaced dashes, semicolons, commas, wide gaps, runs of dashes, and short parentheses. */
const separators =
  /\s*[|•·｜・]\s*|\s+[–—-]{1,3}\s+|\s*[-_.]{4,}\s*|\s*[;；]\s*|:\s+|：|,\s+|[，、]\s*|\s{3,}|\n|\s*\(([^()]{1,60})\)\s*/g;

/** Where words are not spaced, a space parts as a comma does elsewhere. */
const wideSeparators = new RegExp(`${separators.source}|(?<=[^\\s\\p{ASCII}])\\s+(?=[^\\s\\p{ASCII}])`, 'gu');

function isWide(characters: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(characters);
}

/** A comma, or the space of unspaced scripts, ties a piece to the one before; other separators part them. */
function glueOf(separator: string): string {
  if (/^\s*[,，、]/.test(separator)) return /[，、]/.test(separator) ? separator.trim() : ', ';
  return separator === ' ' || separator === '\u3000' ? ' ' : '';
}

function differs(a: Run, b: Run): boolean {
  return a.strong !== b.strong || a.emphasis !== b.emphasis || a.code !== b.code || a.href !== b.href;
}

function separates(a: Run, b: Run): boolean {
  return Boolean(a.strong || b.strong || a.code || b.code || a.href || b.href);
}

function isInside(text: Text, characters: string, start: number, end: number): boolean {
  if (end < characters.length && !/^[,;|•·–—-]/.test(characters.slice(end))) return true;
  let at = 0;
  for (const run of text) {
    const runEnd = at + run.text.length;
    if (start > at && end <= runEnd && (run.strong || run.href || run.code)) return true;
    at = runEnd;
  }
  return false;
}

/** Without the punctuation that held it in its line. */
function trimmedPiece(text: Text): Text {
  const characters = plain(text);
  const start = /^[\s,;:：|•·–—\-()[\].]*/.exec(characters)?.[0].length ?? 0;
  const end =
    characters.length -
    (/(?:[\s,;:：|•·–—\-([]|(?<=(?:[\p{Ll}\p{Lo}]{4}|\))[.。]?)[.。])*$/u.exec(characters)?.[0].length ?? 0);
  if (start >= end) return [];
  const inner = characters.slice(start, end);
  const closing = inner.endsWith(')') && !inner.includes('(') ? 1 : 0;
  const opened = characters[start - 1] === '(' && inner.includes(')') && !inner.includes('(') ? 1 : 0;
  return tidy(slice(text, start - opened, opened ? end : end - closing));
}
