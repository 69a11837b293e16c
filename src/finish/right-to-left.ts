import { directionOf, knownLanguage } from '../theme/language.ts';

/** Whether a text has letters of a script that runs from right to left. */
export function runsRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text);
}

/** How the lines of a text run: as its language does, or as most of its letters do. Browsers say English of any page. */
export function directionIn(text: string, language: string | undefined): 'ltr' | 'rtl' {
  const letters = text.match(/\p{L}/gu) ?? [];
  const fromRight = letters.filter(runsRightToLeft).length;
  const known = knownLanguage(language);
  return fromRight > letters.length / 2 || (fromRight > 0 && known && directionOf(known) === 'rtl') ? 'rtl' : 'ltr';
}
