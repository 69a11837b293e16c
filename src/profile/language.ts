import { languages } from './words/languages.ts';

/** The language that a text is written in, as BCP 47, where its script or its small words tell; else nothing. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, 6000).toLowerCase();
  const words = sample.match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters < 20) return undefined;
  const script = beyondLatin.test(sample)
    ? scripts.find(({ pattern, share }) => count(sample, pattern) > letters * share)
    : undefined;
  return script ? script.lang : latin(words);
}

/** Only a page with such letters has to be asked which. */
const beyondLatin = /[\u0370-\u1DFF\u2E80-\uD7FF]/;

/** In order: Japanese mixes kana with the characters that are Chinese alone. */
const scripts: readonly { readonly lang: string; readonly pattern: RegExp; readonly share: number }[] = [
  { lang: 'ja', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.15 },
  { lang: 'ko', pattern: /\p{Script=Hangul}/gu, share: 0.3 },
  { lang: 'zh', pattern: /\p{Script=Han}/gu, share: 0.3 },
  { lang: 'ar', pattern: /\p{Script=Arabic}/gu, share: 0.4 },
  { lang: 'he', pattern: /\p{Script=Hebrew}/gu, share: 0.4 },
  { lang: 'ru', pattern: /\p{Script=Cyrillic}/gu, share: 0.4 },
];

/** By the share of small words; a page of names and tools has too few to tell. */
function latin(words: readonly string[]): string | undefined {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  const scores = languages
    .map(({ lang, common }) => ({ lang, hits: common.reduce((sum, word) => sum + (times.get(word) ?? 0), 0) }))
    .toSorted((a, b) => b.hits - a.hits);
  const [best, second] = scores;
  return best && best.hits >= 4 && best.hits > (second?.hits ?? 0) * 1.25 ? best.lang : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
