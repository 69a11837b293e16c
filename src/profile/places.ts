import { isEastAsian } from './scripts.ts';
import { folded } from './words/lexicon.ts';
import { isCountry } from './words/countries.ts';

/** Whether a phrase names a place: it ends in a country or a well-known short form, or says that the work was remote. */
export function namesPlace(phrase: string): boolean {
  const last = folded(phrase)
    .split(/[,(/]/)
    .map((part) => part.replace(/(?<![).\s])[).\s]+$/, '').trim())
    .findLast((part) => part !== '');
  if (last === undefined) return false;
  const code = /\s(\p{Lu}{2})$/u.exec(phrase.trim())?.[1];
  return (
    shortForms.has(last) ||
    (code !== undefined && shortForms.has(code.toLowerCase())) ||
    isCountry(last) ||
    /(?:^|\s)(?:remote|hybrid|on-?site|home ?office|télétravail|remoto|удалённо|удаленно|远程|遠程|リモート|원격)(?:\s|$)/u.test(
      folded(phrase),
    )
  );
}

/** Whether a phrase could be a place: up to six capitalized words, or as many in a script without capitals. */
export function mayBePlace(phrase: string): boolean {
  // Without capitals only what a place ends in tells it from other names.
  if (isEastAsian(phrase)) return /[市省县縣区區都府県道郡町村州시도군구]$/u.test(phrase.trim()) || namesPlace(phrase);
  const words = phrase.trim().split(/[\s,]+/);
  return (
    words.length <= 6 &&
    phrase.length <= 48 &&
    !/[\d:;!?@#&]/.test(phrase) &&
    words.every(
      (word) =>
        /^[\p{Lu}\p{Lo}(]/u.test(word) ||
        /^(?:de|la|le|les|el|am|an|der|di|do|du|of|the|sur|und|y|da|dos|del|in|and)$/.test(word),
    )
  );
}

const shortForms: ReadonlySet<string> = new Set(
  'usa us u.s u.s.a uk u.k uae eu prc de fr es it pt br ch at nl be cn jp kr in ca au nz ie se no dk fi pl cz al ak az ar ct fl ga hi ia id il ks ky ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy dc ns on qc bc ab england scotland wales holland korea'.split(
    ' ',
  ),
);
