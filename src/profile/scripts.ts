/** Whether a text has Chinese or Japanese characters, which are set without spaces. */
export function hasIdeographs(text: string): boolean {
  return mayBeWide.test(text) && ideograph.test(text);
}

/** The same with Korean: scripts that have no capitals, and whose words run into each other. */
export function isEastAsian(text: string): boolean {
  return mayBeWide.test(text) && eastAsian.test(text);
}

/** Names of scripts are long tables to a pattern; hardly a page in an alphabet has to ask them. */
const mayBeWide = /[\u1100-\u11FF\u2E80-\u318F\u31A0-\uDFFF\uF900-\uFAFF\uFF00-\uFFEF]/;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
