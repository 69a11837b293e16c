import { lazily } from './lazily.ts';
import { remembering } from './remembering.ts';
import { isEastAsian } from './scripts.ts';
import { folded } from './words/lexicon.ts';
import { languages } from './words/languages.ts';
import type { Words } from './words/words.ts';

/** How strongly the words of a phrase say that it is a role, a degree, or an organization; 0 where they say nothing. */
export interface Cues {
  readonly title: number;
  readonly degree: number;
  readonly organization: number;
}

/** Weighs a phrase by its words; the word that governs the phrase counts most: the last one, the first, or the one before "of". */
export const cuesOf = remembering((phrase: string): Cues => {
  const most = { title: 0, degree: 0, organization: 0 };
  for (const part of withoutAsides(folded(phrase)).split(/[,;|]/)) {
    const cues = isEastAsian(part) ? wideCues(part) : spacedCues(part);
    for (const field of fields) most[field] = Math.max(most[field], cues[field]);
  }
  if (legalForm.test(phrase)) most.organization += 2;
  return most;
});

function withoutAsides(phrase: string): string {
  return phrase.includes('(') ? phrase.replace(/\([^()]*\)/g, ' ') : phrase;
}

const fields = ['title', 'degree', 'organization'] as const;
type Field = (typeof fields)[number];

const legalForm =
  /(?:\b(?:Inc|Ltd|LLC|GmbH|Corp|S\.?A|AG|S\.?r\.?l|Pty|Pte|PLC|Co|B\.?V|N\.?V|AB|Oy|KG|e\.V)\.?$|株式会社|\(주\)|㈜)/;
/** A word of a lexicon: what it is a cue for, and whether it governs what comes after it, as in Romance languages, or what stands before. */
interface Cue {
  readonly word: string;
  readonly field: Field;
  readonly governs: 'after' | 'before';
}

const lists: Readonly<Record<Field, (words: Words) => readonly string[]>> = {
  title: ({ titles }) => titles,
  degree: ({ degrees }) => degrees,
  organization: ({ organizations }) => organizations,
};

/** The cues of all languages, each where a phrase is asked for it. */
interface CueTable {
  readonly single: ReadonlyMap<string, readonly Cue[]>;
  /** Several words, by the first of them. */
  readonly phrases: ReadonlyMap<string, readonly Cue[]>;
  /** By their last two letters. */
  readonly endings: ReadonlyMap<string, readonly Cue[]>;
  /** By their first two letters. */
  readonly beginnings: ReadonlyMap<string, readonly Cue[]>;
  /** Of scripts that set no spaces, by the first character. */
  readonly unspaced: ReadonlyMap<string, readonly Cue[]>;
}

const table = lazily((): CueTable => {
  const by = {
    single: new Map<string, Cue[]>(),
    phrases: new Map<string, Cue[]>(),
    endings: new Map<string, Cue[]>(),
    beginnings: new Map<string, Cue[]>(),
    unspaced: new Map<string, Cue[]>(),
  };
  for (const words of languages) {
    const governs = words.lang === 'en' || words.lang === 'de' ? 'before' : 'after';
    for (const field of fields) {
      for (const word of lists[field](words)) {
        if (isEastAsian(word)) add(by.unspaced, word.charAt(0), { word, field, governs });
        else if (word.startsWith('*')) add(by.endings, word.slice(-2), { word: word.slice(1), field, governs });
        else if (word.endsWith('*')) add(by.beginnings, word.slice(0, 2), { word: word.slice(0, -1), field, governs });
        else if (word.includes(' ')) add(by.phrases, firstWord(word), { word, field, governs });
        else add(by.single, word, { word, field, governs });
      }
    }
  }
  return by;
});

function add(cues: Map<string, Cue[]>, key: string, cue: Cue): void {
  const known = cues.get(key);
  if (known) known.push(cue);
  else cues.set(key, [cue]);
}

function firstWord(phrase: string): string {
  return phrase.slice(0, phrase.indexOf(' '));
}

function spacedCues(text: string): Record<Field, number> {
  const sum = { title: 0, degree: 0, organization: 0 };
  const { phrases } = table();
  const words = text.match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'/&-]*/gu) ?? [];
  const governor = words.findIndex((word, index) => index > 0 && governs.has(word));
  const head = governor === -1 ? words.length - 1 : governor - 1;
  for (const [index, word] of words.entries()) {
    const counted = new Set<Field>();
    for (const cue of cuesOfWord(word)) {
      if (counted.has(cue.field)) continue;
      counted.add(cue.field);
      const isHead = index === head || (index === 0 && (cue.governs === 'after' || governs.has(words[1] ?? '')));
      sum[cue.field] += isHead ? 2 : 1;
    }
    const opened = phrases.get(word);
    if (opened) {
      const rest = words.slice(index, index + 4).join(' ');
      for (const cue of opened) if (rest.startsWith(cue.word)) sum[cue.field] += 2;
    }
  }
  return sum;
}

function cuesOfWord(word: string): readonly Cue[] {
  const { single, endings, beginnings } = table();
  const bare = word.replace(/(?<![.,;:])[.,;:]+$/, '');
  const known =
    single.get(word) ??
    single.get(bare) ??
    single.get(bare.slice(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('-')) + 1));
  if (known) return known;
  if (bare.length < 5) return [];
  const ending = endings.get(bare.slice(-2)) ?? [];
  const beginning = beginnings.get(bare.slice(0, 2)) ?? [];
  return [
    ...ending.filter((cue) => bare.length > cue.word.length + 2 && bare.endsWith(cue.word)),
    ...beginning.filter((cue) => bare.length > cue.word.length && bare.startsWith(cue.word)),
  ];
}

/** A word that ends the phrase says most; one that begins it, or is longer than a character, still something. */
function wideCues(text: string): Record<Field, number> {
  const most = { title: 0, degree: 0, organization: 0 };
  const { single, unspaced } = table();
  const phrase = text.trim();
  for (let at = 0; at < phrase.length; at += 1) {
    for (const { word, field } of unspaced.get(phrase.charAt(at)) ?? []) {
      if (!phrase.startsWith(word, at)) continue;
      const isLong = word.length > 1;
      const isLast = at + word.length === phrase.length;
      most[field] = Math.max(most[field], isLast ? (isLong ? 3 : 2) : at === 0 || isLong ? 1 : 0);
    }
  }
  for (const latin of phrase.match(/[a-z]+/g) ?? []) {
    for (const { field } of single.get(latin) ?? []) most[field] = Math.max(most[field], 2);
  }
  return most;
}

/** What comes after these only narrows the word before. */
const governs: ReadonlySet<string> = new Set(
  'of for in at on and & de del della di da du des pour en für der des im zur zum von und et y e и по в на la le las los para per con'.split(
    ' ',
  ),
);
