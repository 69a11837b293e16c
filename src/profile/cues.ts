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
export function cuesOf(phrase: string): Cues {
  const most = { title: 0, degree: 0, organization: 0 };
  for (const part of folded(phrase)
    .replace(/\([^()]*\)/g, ' ')
    .split(/[,;|]/)) {
    const cues = wide.test(part) ? wideCues(part) : spacedCues(part);
    for (const field of fields) most[field] = Math.max(most[field], cues[field]);
  }
  if (legalForm.test(phrase)) most.organization += 2;
  return most;
}

const fields = ['title', 'degree', 'organization'] as const;
type Field = (typeof fields)[number];

const legalForm =
  /(?:\b(?:Inc|Ltd|LLC|GmbH|Corp|S\.?A|AG|S\.?r\.?l|Pty|Pte|PLC|Co|B\.?V|N\.?V|AB|Oy|KG|e\.V)\.?$|株式会社|\(주\)|㈜)/;
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A word of a lexicon: what it is a cue for, and whether it governs what comes after it, as in Romance languages, or what stands before. */
interface Cue {
  readonly field: Field;
  readonly governs: 'after' | 'before';
}

const lists: Readonly<Record<Field, (words: Words) => readonly string[]>> = {
  title: ({ titles }) => titles,
  degree: ({ degrees }) => degrees,
  organization: ({ organizations }) => organizations,
};

const all: readonly (Cue & { readonly word: string })[] = languages.flatMap((words) =>
  fields.flatMap((field) =>
    lists[field](words).map((word) => ({
      word: folded(word),
      field,
      governs: words.lang === 'en' || words.lang === 'de' ? ('before' as const) : ('after' as const),
    })),
  ),
);
const narrow = all.filter(({ word }) => !wide.test(word));
const single: ReadonlyMap<string, readonly Cue[]> = Map.groupBy(
  narrow.filter(({ word }) => !/[* ]/.test(word)),
  ({ word }) => word,
);
const phrases = narrow.filter(({ word }) => word.includes(' '));
const firstOfPhrase: ReadonlySet<string> = new Set(phrases.map(({ word }) => word.split(' ')[0] ?? ''));
const endings = narrow.filter(({ word }) => word.startsWith('*')).map((cue) => ({ ...cue, word: cue.word.slice(1) }));
const beginnings = narrow
  .filter(({ word }) => word.endsWith('*'))
  .map((cue) => ({ ...cue, word: cue.word.slice(0, -1) }));
/** Of scripts that set no spaces. */
const unspaced = all.filter(({ word }) => wide.test(word));

function spacedCues(text: string): Record<Field, number> {
  const sum = { title: 0, degree: 0, organization: 0 };
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
    if (firstOfPhrase.has(word)) {
      const rest = words.slice(index, index + 4).join(' ');
      for (const cue of phrases) if (rest.startsWith(cue.word)) sum[cue.field] += 2;
    }
  }
  return sum;
}

function cuesOfWord(word: string): readonly Cue[] {
  const bare = word.replace(/[.,;:]+$/, '');
  const known =
    single.get(word) ??
    single.get(bare) ??
    single.get(bare.slice(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('-')) + 1));
  if (known) return known;
  if (bare.length < 5) return [];
  return [
    ...endings.filter((cue) => bare.length > cue.word.length + 2 && bare.endsWith(cue.word)),
    ...beginnings.filter((cue) => bare.length > cue.word.length && bare.startsWith(cue.word)),
  ];
}

function wideCues(text: string): Record<Field, number> {
  const most = { title: 0, degree: 0, organization: 0 };
  const phrase = text.trim();
  for (const { word, field } of unspaced) {
    const weight = phrase.endsWith(word)
      ? word.length > 1
        ? 3
        : 2
      : phrase.startsWith(word) || (word.length > 1 && phrase.includes(word))
        ? 1
        : 0;
    most[field] = Math.max(most[field], weight);
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
