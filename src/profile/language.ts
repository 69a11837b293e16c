import { languages } from './words/languages.ts';

/** The language that a text is written in, as BCP 47, where its script or its small words tell; else nothing. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, 6000).toLowerCase();
  const letters = count(sample, /\p{L}/gu);
  if (letters < 20) return undefined;
  const script = scripts.find(({ pattern, share }) => count(sample, pattern) > letters * share);
  return script ? script.lang : latin(sample);
}

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
function latin(sample: string): string | undefined {
  const words = sample.match(/\p{L}+/gu) ?? [];
  const scores = languages
    .map(({ lang, common }) => {
      const small = new Set(common);
      return { lang, hits: words.filter((word) => small.has(word)).length };
    })
    .toSorted((a, b) => b.hits - a.hits);
  const [best, second] = scores;
  return best && best.hits >= 4 && best.hits > (second?.hits ?? 0) * 1.25 ? best.lang : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
