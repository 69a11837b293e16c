import { findDates } from '../../../profile/dates/find.ts';
import type { Dates, Text } from '../../../profile/profile.ts';
import { slice, unmarked, without, withoutMatches } from '../../../profile/slice.ts';
import { plain } from '../../../profile/text.ts';
import { beginsWithAuthors, initialsEnd, looksLikeAuthors, namesEnd, namesStart } from './authors.ts';
import { sentenceEnd } from './sentence-end.ts';
import { wordCount } from './shape.ts';

/** The parts of one citation; every word of it stands in one of them. */
export interface Citation {
  readonly title: Text;
  readonly authors: Text;
  readonly venue: Text;
  readonly dates: Dates | undefined;
  /** Volume, pages, an abstract, links. */
  readonly rest: Text;
}

/** Takes a citation apart, in whatever order its style has author, year, title and venue. */
export function citationOf(text: Text): Citation {
  const year = yearOf(text);
  const title = titleOf(text, year);
  if (!title) {
    return { title: year ? undated(text, year) : stripped(text), authors: [], venue: [], dates: year?.dates, rest: [] };
  }
  const before = slice(text, 0, title.start);
  const behind = slice(text, title.end);
  const named = title.start === 0 ? namesEnd(plain(behind)) : 0;
  const after = slice(behind, named);
  const venue = venueOf(after) ?? (beginsWithAuthors(plain(before)) ? undefined : venueOf(before));
  const isBefore = venue !== undefined && venueOf(after) === undefined;
  const ahead = undated(isBefore ? without(before, venue.start, venue.end) : before, yearOf(before));
  const authors = named > 0 ? stripped(slice(behind, namesStart(plain(behind)), named)) : ahead;
  const rest = restOf(isBefore || !venue ? after : without(after, venue.start, venue.end));
  const isAuthors =
    authors.length === 0 && !/\d/.test(plain(rest)) && looksLikeAuthors(plain(rest)) && wordCount(plain(rest)) < 30;
  return {
    title: title.text,
    authors: isAuthors ? stripped(rest) : authors,
    venue: venue ? undated(venue.text, yearOf(venue.text)) : [],
    dates: year?.dates,
    rest: isAuthors ? [] : rest,
  };
}

interface Found {
  readonly text: Text;
  readonly start: number;
  readonly end: number;
}

interface Year {
  readonly dates: Dates;
  readonly start: number;
  readonly end: number;
}

/** In quotation marks; after authors and a year in parentheses; a link, bold or italics; the first line; the first sentence. */
function titleOf(text: Text, year: Year | undefined): Found | undefined {
  const line = plain(text);
  const quoted = /["“„«「『]([^"“”„«»「」『』]{6,300})[,.]?["”“»」』][,.]?\s*/.exec(line);
  if (quoted?.[1] !== undefined) {
    return found(
      text,
      quoted.index,
      quoted.index + quoted[0].length,
      quoted.index + 1,
      quoted.index + 1 + quoted[1].length,
    );
  }
  return afterYear(text, year) ?? afterInitials(text) ?? marked(text) ?? firstLine(text) ?? firstSentence(text);
}

/** "Roe, J., Doe, R. (2020). The title. *The venue*". */
function afterYear(text: Text, year: Year | undefined): Found | undefined {
  const line = plain(text);
  if (!year || line[year.start - 1] !== '(' || !looksLikeAuthors(line.slice(0, year.start - 1))) return undefined;
  const from = year.end + (/^[a-z]?\)[.,:]?\s*/.exec(line.slice(year.end))?.[0].length ?? 0);
  const venue = emphasisFrom(text, from);
  const end = venue ?? from + sentenceEnd(line.slice(from));
  return wordCount(line.slice(from, end)) > 0 ? found(text, from, end, from, end) : undefined;
}

/** "Lund M, Roe A. The title. The venue": authors as medicine writes them. */
function afterInitials(text: Text): Found | undefined {
  const line = plain(text);
  const from = initialsEnd(line);
  if (from === 0) return undefined;
  const isSetApart = emphasisFrom(text, from) === from;
  const end = isSetApart ? emphasisEnd(text, from) : from + sentenceEnd(line.slice(from));
  return wordCount(line.slice(from, end)) > 0 && end > from ? found(text, from, end, from, end) : undefined;
}

/** A whole link or bold stretch of several words that is no author's name. */
function marked(text: Text): Found | undefined {
  let at = 0;
  const runs = text.map((run) => {
    const start = at;
    at += run.text.length;
    return { run, start, end: at };
  });
  const isTitle = (words: string): boolean =>
    wordCount(words) >= 2 && !looksLikeAuthors(words.slice(0, 30)) && !/^(?:pdf|doi|code|arxiv|link)\b/i.test(words);
  const best =
    runs.find(({ run }) => run.href && isTitle(run.text) && wordCount(run.text) > 2) ??
    runs.find(({ run, start }) => start === 0 && (run.strong || run.emphasis || run.href) && isTitle(run.text)) ??
    runs.find(({ run }) => run.strong && isTitle(run.text) && wordCount(run.text) > 2);
  return best && found(text, best.start, best.end, best.start, best.end);
}

function firstLine(text: Text): Found | undefined {
  const end = plain(text).indexOf('\n');
  return end > 0 ? found(text, 0, end + 1, 0, end) : undefined;
}

/** The first sentence that is no list of authors. */
function firstSentence(text: Text): Found | undefined {
  const line = plain(text);
  let from = 0;
  for (let turn = 0; turn < 2; turn += 1) {
    const end = from + sentenceEnd(line.slice(from));
    if (end >= line.length - 3) return undefined;
    if (wordCount(line.slice(from, end)) > 2 && !looksLikeAuthors(line.slice(from, end)))
      return found(text, from, end, from, end);
    from = end;
  }
  return undefined;
}

function found(text: Text, start: number, end: number, from: number, to: number): Found {
  const inner = slice(text, from, to);
  const characters = plain(inner).replace(/(?<![\s.,])[\s.,]*(?:\bIn:?\s*)?$/, '');
  const cut = characters.length;
  // What the trimming takes off is punctuation, or the "In" before a venue.
  return { text: unmarked(slice(inner, 0, cut)), start, end: /\bIn:?\s*$/.test(plain(inner)) ? start + cut : end };
}

/** The first stretch in italics; else a short name up to the next comma. */
function venueOf(text: Text): Found | undefined {
  let at = 0;
  for (const run of text) {
    const start = at;
    at += run.text.length;
    if (run.emphasis && /\p{L}{2}/u.test(run.text)) return found(text, start, at, start, at);
  }
  const name = /^[\s.,]*((?:In:?\s+)?\p{Lu}[^.,\n(]{3,80})/u.exec(plain(text));
  if (name?.[1] === undefined || wordCount(name[1]) > 10) return undefined;
  return found(text, name.index, name[0].length, name[0].length - name[1].length, name[0].length);
}

function emphasisEnd(text: Text, from: number): number {
  let at = 0;
  for (const run of text) {
    if (at >= from && !run.emphasis) return at;
    at += run.text.length;
  }
  return at;
}

function emphasisFrom(text: Text, from: number): number | undefined {
  let at = 0;
  for (const run of text) {
    if (at >= from && run.emphasis) return at;
    at += run.text.length;
  }
  return undefined;
}

/** What follows the venue, without the punctuation and the date that joined it. */
function restOf(text: Text): Text {
  const rest = undated(text, yearOf(text));
  const start = /^[\s.,;:)\n-]*/.exec(plain(rest))?.[0].length ?? 0;
  const kept = slice(rest, start);
  return /[\p{L}\p{N}]/u.test(plain(kept)) ? closedUp(kept) : [];
}

/** Without the commas and spaces that stood around what was taken out. */
function closedUp(text: Text): Text {
  return withoutMatches(text, /(?<![^\S\n])[^\S\n]+(?=[^\S\n]|[,.;:])|,(?=\s?\s?[,.;:])/g);
}

/** The year in parentheses, else the last date. */
export function yearOf(text: Text): Year | undefined {
  const line = plain(text);
  const all = findDates(line).filter(({ dates }) => dates.start !== undefined && dates.exact);
  return all.find(({ start, end }) => line[start - 1] === '(' && /^[a-z]?\)/.test(line.slice(end))) ?? all.at(-1);
}

function undated(text: Text, year: Year | undefined): Text {
  if (!year) return stripped(text);
  const line = plain(text);
  const isAside = line[year.start - 1] === '(' && line[year.end] === ')';
  return stripped(isAside ? without(text, year.start - 1, year.end + 1) : without(text, year.start, year.end));
}

function stripped(text: Text): Text {
  return slice(text, 0, plain(text).replace(/(?<![\s,.;:(])[\s,.;:(]+$/, '').length);
}
