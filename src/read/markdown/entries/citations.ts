import { findDates } from '../../../profile/dates/find.ts';
import type { Dates, Entry, Text } from '../../../profile/profile.ts';
import { slice, unmarked, without } from '../../../profile/slice.ts';
import { plain } from '../../../profile/text.ts';
import { blocksOf, textOf } from '../blocks.ts';
import type { Line, Node } from '../nodes.ts';
import { wordCount } from './shape.ts';

/** Reads a list of publications, a citation each: authors, title, venue, year, in whatever order the style has them. */
export function citationsOf(nodes: readonly Node[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const node of nodes) {
    if (node.kind === 'items') for (const item of node.items) entries.push(citationItem(item.nodes));
    else if (node.kind === 'lines') {
      const last = entries.at(-1);
      if (last && isContinuation(node.lines, last)) entries[entries.length - 1] = continued(last, node.lines);
      else entries.push(citation(node.lines, []));
    } else if (node.kind === 'definitions') {
      for (const group of node.groups)
        entries.push(citationItem([...(group.term ? [group.term] : []), ...group.definitions.flat()]));
    } else if (node.kind !== 'rule') {
      const last = entries.at(-1);
      if (last) entries[entries.length - 1] = { ...last, body: [...last.body, ...blocksOf([node])] };
      else entries.push({ keywords: [], body: blocksOf([node]) });
    }
  }
  return entries;
}

function citationItem(nodes: readonly Node[]): Entry {
  const paragraphs = nodes.filter((node) => node.kind === 'lines');
  const rest = nodes.filter((node) => node.kind !== 'lines');
  const lines = paragraphs.flatMap((node) =>
    node.lines.map((line, index) => (index === node.lines.length - 1 ? { ...line, hard: true } : line)),
  );
  return citation(lines, rest);
}

function citation(lines: readonly Line[], rest: readonly Node[]): Entry {
  const text = textOf(lines);
  const dates = yearOf(text);
  const title = titleOf(text);
  const body = blocksOf(rest);
  if (!title)
    return { title: dates ? undatedText(text, dates) : text, ...(dates && { dates: dates.dates }), keywords: [], body };
  const after = slice(text, title.end);
  const venue = venueOf(after) ?? venueOf(slice(text, 0, title.start));
  const authors = undatedText(slice(text, 0, title.start), yearOf(slice(text, 0, title.start)));
  const remaining = tail(after, venue);
  return {
    title: title.text,
    ...(venue && { organization: venue.text }),
    ...(dates && { dates: dates.dates }),
    keywords: [],
    ...(authors.length > 0 && { note: authors }),
    body: [...(remaining.length > 0 ? [{ kind: 'paragraph' as const, text: remaining }] : []), ...body],
  };
}

interface Found {
  readonly text: Text;
  readonly start: number;
  readonly end: number;
}

/** In quotation marks; a link; bold; after the year in parentheses; the first line. */
function titleOf(text: Text): Found | undefined {
  const line = plain(text);
  const quoted = /["“„«「『]([^"“”„«»「」『』]{6,300})[,.]?["”“»」』][,.]?\s*/.exec(line);
  if (quoted)
    return found(
      text,
      quoted.index,
      quoted.index + quoted[0].length,
      quoted.index + 1,
      quoted.index + 1 + (quoted[1]?.length ?? 0),
    );
  const marked = markedTitle(text);
  if (marked) return marked;
  const year = /\(\s*(?:19|20)\d\d[a-z]?\s*\)[.,:]?\s*/.exec(line);
  if (year && year.index > 0 && wordCount(line.slice(year.index + year[0].length)) > 2) {
    const from = year.index + year[0].length;
    const end = from + sentenceEnd(line.slice(from));
    return found(text, from, end, from, end);
  }
  const firstBreak = line.indexOf('\n');
  if (firstBreak > 0) return found(text, 0, firstBreak + 1, 0, firstBreak);
  const sentence = sentenceEnd(line);
  return sentence < line.length - 3 &&
    wordCount(line.slice(0, sentence)) > 2 &&
    !/^(?:[\p{Lu}][\w.-]*,?\s*){1,4}$/u.test(line.slice(0, sentence))
    ? found(text, 0, sentence, 0, sentence)
    : undefined;
}

/** A whole link or bold stretch of several words that is no author's name. */
function markedTitle(text: Text): Found | undefined {
  let at = 0;
  const runs = text.map((run) => {
    const start = at;
    at += run.text.length;
    return { run, start, end: at };
  });
  const isTitle = (words: string): boolean =>
    wordCount(words) >= 3 && !/^(?:pdf|doi|code|arxiv|link)\b/i.test(words) && !/,.*,|et al/.test(words.slice(0, 24));
  const linked = runs.find(({ run }) => run.href && isTitle(run.text));
  const bold = runs.find(({ run }) => run.strong && isTitle(run.text));
  const first = runs[0];
  const leading =
    first && (first.run.strong || first.run.emphasis || first.run.href) && wordCount(first.run.text) >= 2
      ? first
      : undefined;
  const best = linked ?? leading ?? bold;
  return best && found(text, best.start, best.end, best.start, best.end);
}

function found(text: Text, start: number, end: number, from: number, to: number): Found {
  const inner = slice(text, from, to);
  const trimmed = plain(inner).replace(/[\s.,]+$/, '').length;
  return { text: unmarked(slice(inner, 0, trimmed)), start, end };
}

/** The first stretch in italics; else what stands after "In". */
function venueOf(text: Text): Found | undefined {
  let at = 0;
  for (const run of text) {
    const start = at;
    at += run.text.length;
    if (run.emphasis && /\p{L}{2}/u.test(run.text)) return found(text, start, at, start, at);
  }
  const line = plain(text);
  const venue = /^[\s.,]*((?:In:?\s+)?\p{Lu}[^.,\n]{3,80})/u.exec(line);
  return venue?.[1] && wordCount(venue[1]) <= 10
    ? found(text, venue.index, venue[0].length, venue[0].length - venue[1].length, venue[0].length)
    : undefined;
}

/** What is left behind the title once the venue and its date are fields. */
function tail(after: Text, venue: Found | undefined): Text {
  const rest = venue ? without(after, venue.start, venue.end) : after;
  const year = yearOf(rest);
  const undated = year ? undatedText(rest, year) : rest;
  const characters = plain(undated);
  const start = /^[\s.,;:()\n-]*/.exec(characters)?.[0].length ?? 0;
  return /[\p{L}\p{N}]/u.test(characters.slice(start)) ? slice(undated, start) : [];
}

function yearOf(text: Text): { readonly dates: Dates; readonly start: number; readonly end: number } | undefined {
  const line = plain(text);
  const all = findDates(line).filter(({ dates }) => dates.start !== undefined);
  return all.find(({ start, end }) => line[start - 1] === '(' && /^[a-z]?\)/.test(line.slice(end))) ?? all.at(-1);
}

function undatedText(text: Text, dates: { readonly start: number; readonly end: number } | undefined): Text {
  const line = plain(text);
  const start = dates ? (line[dates.start - 1] === '(' ? dates.start - 1 : dates.start) : 0;
  const end = dates ? (line[dates.end] === ')' ? dates.end + 1 : dates.end) : 0;
  const rest = dates ? without(text, start, end) : text;
  const trimmed = plain(rest).replace(/[\s,.;:(]+$/, '').length;
  return slice(rest, 0, trimmed);
}

/** Where the first sentence ends; initials and abbreviations end none. */
function sentenceEnd(text: string): number {
  for (const stop of text.matchAll(/[.?!。](?=\s|$)/g)) {
    const word = /([\p{L}.]+)$/u.exec(text.slice(0, stop.index))?.[1] ?? '';
    if (stop[0] === '.' && (word.length <= 1 || word.includes('.') || /^(?:vol|no|pp|al|ed|eds|vs|dr|st)$/i.test(word)))
      continue;
    return stop.index + 1;
  }
  return text.length;
}

/** Authors or a venue in a paragraph of their own, under a title that lacks them. */
function isContinuation(lines: readonly Line[], last: Entry): boolean {
  const text = textOf(lines);
  return (
    !last.organization &&
    last.body.length === 0 &&
    text.length > 0 &&
    !titleOf(text)?.start &&
    (Boolean(text[0]?.emphasis) || /^\s*\S+ \S+,/.test(plain(text))) &&
    wordCount(plain(text)) <= 30 &&
    !text[0]?.href
  );
}

function continued(last: Entry, lines: readonly Line[]): Entry {
  const text = textOf(lines);
  const year = yearOf(text);
  const isVenue = text.every((run) => run.emphasis || run.text.trim() === '');
  const rest = undatedText(text, year);
  return {
    ...last,
    ...(year && !last.dates && { dates: year.dates }),
    ...(isVenue
      ? { organization: unmarked(rest) }
      : last.note
        ? { body: [...last.body, { kind: 'paragraph' as const, text: rest }] }
        : { note: rest }),
  };
}
