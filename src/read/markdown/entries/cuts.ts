import { cuesOf } from '../../../profile/cues.ts';
import type { Run, Text } from '../../../profile/profile.ts';
import { lazily } from '../../../profile/lazily.ts';
import { hasIdeographs } from '../../../profile/scripts.ts';
import { anyOf, wordSet } from '../../../profile/words/lexicon.ts';

/** A word at the beginning of a piece that only says that an organization follows. */
export function leadingAtWord(piece: string): string {
  return leading().exec(piece)?.[0] ?? '';
}

/** A stretch of a line that is one piece. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly aside: boolean;
  readonly glue: string;
  /** The word that stood between this piece and the one before. */
  readonly word: string;
}

/** Cuts a line at separators, at parentheses, and where bold, italic, code or a link begins or ends beside punctuation. */
export function cutsOf(text: Text, characters: string): readonly Cut[] {
  const edges = new Set(edgesOf(text));
  // "ACME WORKS Staff Engineer": capitals end where the role begins.
  for (const loud of characters.matchAll(/(?:^|\s{3})((?:\p{Lu}[\p{Lu}&.'’-]+\s){2,})(?=\p{Lu}\p{Ll})/gu))
    edges.add(loud.index + loud[0].length);
  const cuts: Cut[] = [];
  let start = 0;
  let glue = '';
  let word = '';
  const push = (end: number, aside = false): void => {
    if (characters.slice(start, end).trim() !== '') cuts.push({ start, end, aside, glue, word });
    word = '';
  };
  for (const found of characters.matchAll(hasIdeographs(characters) ? wideSeparators() : separators())) {
    // "at" may stand inside a title; a spaced `@` never does.
    if (found[2] !== undefined && found[2] !== '@' && cuesOf(characters.slice(start, found.index)).title === 0)
      continue;
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
    word = found[2] ?? '';
  }
  for (const edge of [...edges].filter((value) => value > start)) {
    push(edge);
    [start, glue] = [edge, ''];
  }
  push(characters.length);
  return cuts;
}

/** Where bold, code or a link begins or ends at punctuation; a mark inside a phrase ("the **Best** Paper") cuts nothing. */
function edgesOf(text: Text): readonly number[] {
  const edges: number[] = [];
  let at = 0;
  let isWithin = false;
  for (const [index, run] of text.entries()) {
    at += run.text.length;
    const next = text[index + 1];
    if (!next) break;
    // "accepted at **LoomConf** as a talk"
    const leadsOn = isSet(next) && /(?:^|\s)\p{Ll}{1,3}\s$/u.test(run.text);
    const goesOn = isWithin && /^\s?[\p{L}\p{N}]/u.test(next.text);
    isWithin = leadsOn;
    if (leadsOn || goesOn || !differs(run, next) || !(isSet(run) || isSet(next))) continue;
    if (/[\s,;:|•·–—-]$|^$/.test(run.text) !== /^[\s,;:|•·–—-]/.test(next.text)) edges.push(at);
  }
  return edges;
}

/** Bars, bullets, spaced dashes, semicolons, commas, wide gaps, runs of dashes, and short parentheses. */
const atWords = wordSet((words) => words.at);
const leading = lazily(() => new RegExp(`^(?:${anyOf(atWords())})(?:\\s+|$)`, 'iu'));
/** The last are the words of "Engineer at Acme", where what comes before is a role. */
const separators = lazily(
  () =>
    new RegExp(
      `${/(?<!\s)\s*[|•·｜・]\s*|(?<!\s)\s+[–—-]{1,3}\s+|(?<!\s)\s*[-_.]{4,}\s*|(?<!\s)\s*[;；]\s*|:\s+|：|,\s+|[，、،]\s*|\s{3,}|\n|(?<!\s)\s*\(([^()]{1,60})\)\s*/.source}|\\s(${anyOf(atWords())})\\s`,
      'giu',
    ),
);
/** Where words are not spaced, a space parts as a comma does elsewhere. */
const wideSeparators = lazily(
  () => new RegExp(`${separators().source}|(?<=[^\\s\\p{ASCII}])\\s+(?=[^\\s\\p{ASCII}])`, 'giu'),
);

/** A comma, or the space of unspaced scripts, ties a piece to the one before; other separators part them. */
function glueOf(separator: string): string {
  if (/^\s*[,，、،]/.test(separator))
    return /،/.test(separator) ? '، ' : /[，、]/.test(separator) ? separator.trim() : ', ';
  return separator === ' ' || separator === '\u3000' ? ' ' : '';
}

function differs(a: Run, b: Run): boolean {
  return a.strong !== b.strong || a.emphasis !== b.emphasis || a.code !== b.code || a.href !== b.href;
}

function isSet(run: Run): boolean {
  return Boolean(run.strong || run.code || run.href);
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
