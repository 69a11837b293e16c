/** Type families for characters that the theme's own lack, by what they are for; loaded only where they are needed. */
export function fallbackFamilies(missing: ReadonlySet<number>, lang: string): readonly string[] {
  const text = String.fromCodePoint(...missing);
  const wanted = SCRIPTS.filter(([script]) => script.test(text)).map(([, family]) => family);
  return [...wanted, ...(CJK.test(text) ? [cjkFamily(text, lang)] : []), ...SYMBOLS];
}

const SCRIPTS: readonly (readonly [script: RegExp, family: string])[] = [
  // Noto's Arabic draws dots as glyphs of their own, which stand for no character: a parser trips over them.
  [/\p{Script_Extensions=Arabic}/u, 'ibm-plex-sans-arabic'],
  [/\p{Script_Extensions=Arabic}/u, 'noto-sans-arabic'],
  [/\p{Script=Hebrew}/u, 'noto-sans-hebrew'],
  [/\p{Script_Extensions=Devanagari}/u, 'noto-sans-devanagari'],
];

/** How text is set in these families, as CSS: as it is read best by machines, where it looks the same. */
export function fallbackSetting(families: readonly string[]): string {
  return families.includes('ibm-plex-sans-arabic') ? ARABIC : '';
}

/*
 * Readers turn around the letters of a line from right to left, and those of a ligature with them; and where kerning
 * widens a word, they take the gap for a space. Lam and alef are joined in this family without a ligature.
 */
const ARABIC = `html { font-feature-settings: 'rlig' 0; }
html[dir='rtl'] { font-feature-settings: 'rlig' 0, 'kern' 0; }`;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;

/** Arrows and relations, dingbats, and emoji drawn in one colour. */
const SYMBOLS = ['noto-sans-math', 'noto-sans-symbols-2', 'noto-emoji'];

/** One Han character has other shapes in Chinese, Japanese and Korean: the language decides, else the company it keeps. */
function cjkFamily(text: string, lang: string): string {
  const language = lang.split('-')[0];
  if (language === 'ja') return 'noto-sans-jp';
  if (language === 'ko') return 'noto-sans-kr';
  if (language === 'zh') return 'noto-sans-sc';
  if (/\p{Script=Hangul}/u.test(text)) return 'noto-sans-kr';
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'noto-sans-jp' : 'noto-sans-sc';
}
