import { isName } from '../../../profile/person-name.ts';
import { sentenceEnd } from './sentence-end.ts';

/** Whether a line begins with the authors of something, as a citation does. */
export function beginsWithAuthors(line: string): boolean {
  return authorsWithInitials.test(line) || /^\p{Lu}[\p{L}\p{M}'’-]+,\s(?:\p{Lu}\.[\s-]?){1,3}[,&(]/u.test(line);
}

/** Where authors as medicine writes them end, with the space behind: "Lund M, Roe A. "; nought where a line begins otherwise. */
export function initialsEnd(line: string): number {
  return authorsWithInitials.exec(line)?.[0].length ?? 0;
}

const authorsWithInitials =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)?\s\p{Lu}{1,3}(?:,\s(?:and\s|&\s)?|(?=\.)))+(?:et al)?\.\s+/u;

/** Where a sentence that is nothing but names of people ends, behind a title. */
export function namesEnd(words: string): number {
  const start = namesStart(words);
  const end = start + sentenceEnd(words.slice(start));
  const names = words.slice(start, end).split(/,|&|\sand\s/);
  return names.every((name) => isName(name.replace(/(?<![*†‡∗.\d\s])[*†‡∗.\d\s]+$/u, '').trim())) ? end : 0;
}

/** Where the punctuation before them ends. */
export function namesStart(words: string): number {
  return /^[\s.,;:]*/.exec(words)?.[0].length ?? 0;
}

/** Whether words may be the authors of something, in any style. */
export function looksLikeAuthors(words: string): boolean {
  return /\p{L}/u.test(words) && (/\p{Lu}\./u.test(words) || /,|&|\band\b|et al/.test(words) || isName(words.trim()));
}
