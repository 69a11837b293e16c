import { folded, lexicon } from './words/lexicon.ts';
import { languages } from './words/languages.ts';
import type { Words } from './words/words.ts';

/** How strongly the words of a phrase say that it is a role, a degree, or an organization; 0 where they say nothing. */
export interface Cues {
  readonly title: number;
  readonly degree: number;
  readonly organization: number;
}

/** Weighs a phrase by its words; the word that governs the phrase counts most: the last one, the first, or the one before "of". */
export function cuesOf(phrase: string): Cues {
  const text = folded(phrase).replace(/\([^()]*\)/g, ' ');
  return {
    title: greatest(text, lexica.title),
    degree: greatest(text, lexica.degree),
    organization: greatest(text, lexica.organization) + (legalForm.test(phrase) ? 2 : 0),
  };
}

const legalForm =
  /(?:\b(?:Inc|Ltd|LLC|GmbH|Corp|S\.?A|AG|S\.?r\.?l|Pty|Pte|PLC|Co|B\.?V|N\.?V|AB|Oy|KG|e\.V)\.?$|株式会社|\(주\)|㈜)/;

interface Lexicon {
  /** Each word, and whether it governs what comes after it, as in Romance languages, or what stands before. */
  readonly words: ReadonlyMap<string, 'first' | 'last'>;
  readonly phrases: readonly string[];
  readonly endings: readonly string[];
  readonly beginnings: readonly string[];
  /** Of scripts that set no spaces. */
  readonly wide: readonly string[];
}

function lexiconOf(pick: (words: Words) => readonly string[]): Lexicon {
  const all = languages.flatMap((words) => pick(words).map(folded));
  const isWide = (word: string): boolean =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word);
  const narrow = all.filter((word) => !isWide(word));
  return {
    words: lexicon((words) =>
      pick(words)
        .filter((word) => !/[* ]/.test(word))
        .map((word) => [word, headLast.has(words.lang) ? 'last' : 'first'] as const),
    ),
    phrases: narrow.filter((word) => word.includes(' ')),
    endings: narrow.filter((word) => word.startsWith('*')).map((word) => word.slice(1)),
    beginnings: narrow.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)),
    wide: all.filter(isWide),
  };
}

/** Languages that put the word that counts at the end of a phrase. */
const headLast: ReadonlySet<string> = new Set(['en', 'de']);

const lexica = {
  title: lexiconOf((words) => words.titles),
  degree: lexiconOf((words) => words.degrees),
  organization: lexiconOf((words) => words.organizations),
} as const;

function greatest(text: string, known: Lexicon): number {
  return Math.max(...text.split(/[,;|]/).map((part) => weight(part, known)));
}

function weight(text: string, lexicon: Lexicon): number {
  const words = text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'/&-]*/gu) ?? [];
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text))
    return wideWeight(text, lexicon);
  const end = words.findIndex((word, index) => index > 0 && governs.has(word));
  const head = end === -1 ? words.length - 1 : end - 1;
  let sum = 0;
  for (const [index, word] of words.entries()) {
    const position = positionOf(word, lexicon);
    if (position === undefined) continue;
    const isHead = index === head || (index === 0 && (position === 'first' || governs.has(words[1] ?? '')));
    sum += isHead ? 2 : 1;
  }
  for (const phrase of lexicon.phrases) if (text.startsWith(phrase) || text.includes(` ${phrase}`)) sum += 2;
  return sum;
}

function wideWeight(text: string, lexicon: Lexicon): number {
  const word = text.trim();
  let sum = 0;
  for (const cue of lexicon.wide) {
    if (word.endsWith(cue)) sum = Math.max(sum, cue.length > 1 ? 3 : 2);
    else if (word.startsWith(cue) || (cue.length > 1 && word.includes(cue))) sum = Math.max(sum, 1);
  }
  for (const latin of word.match(/[a-z]+/g) ?? []) if (lexicon.words.has(latin)) sum = Math.max(sum, 2);
  return sum;
}

function positionOf(word: string, lexicon: Lexicon): 'first' | 'last' | undefined {
  const bare = word.replace(/[.,;:]+$/, '');
  const known =
    lexicon.words.get(word) ?? lexicon.words.get(bare) ?? lexicon.words.get(bare.split(/[/-]/).at(-1) ?? '');
  if (known) return known;
  if (lexicon.endings.some((ending) => bare.length > ending.length + 2 && bare.endsWith(ending))) return 'last';
  return lexicon.beginnings.some((beginning) => bare.length > beginning.length && bare.startsWith(beginning))
    ? 'first'
    : undefined;
}

/** What comes after these only narrows the word before. */
const governs: ReadonlySet<string> = new Set(
  'of for in at on and & de del della di da du des pour en für der des im zur zum von und et y e и по в на la le las los para per con'.split(
    ' ',
  ),
);
