import { lazily } from './lazily.ts';
import { folded } from './words/lexicon.ts';
import { COUNTRIES } from './words/countries.ts';
import { languages } from './words/languages.ts';

/** Whether a phrase names a place: it ends in a country or a well-known short form, or says that the work was remote. */
export function namesPlace(phrase: string): boolean {
  const last = folded(phrase)
    .split(/[,(/]/)
    .map((part) => part.replace(/[).\s]+$/, '').trim())
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

/** Whether a phrase could be a place: one to four capitalized words, or as many in a script without capitals. */
export function mayBePlace(phrase: string): boolean {
  // Without capitals only what a place ends in tells it from other names.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(phrase))
    return /[市省县縣区區都府県道郡町村州시도군구]$/u.test(phrase.trim()) || namesPlace(phrase);
  const words = phrase.trim().split(/[\s,]+/);
  return (
    words.length <= 5 &&
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

/** The names of all countries in every language, from the runtime's own data. */
const countriesOfAll = lazily(() => countryNames(languages.map(({ lang }) => lang)));

function isCountry(name: string): boolean {
  return /^[\p{Script=Latin}\s.'’()-]+$/u.test(name) ? COUNTRIES.has(name) : countriesOfAll().has(name);
}

/** ISO 3166-1, alpha-2. */
const codes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

function countryNames(tags: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const tag of tags) {
    const display = new Intl.DisplayNames([tag], { type: 'region', fallback: 'none' });
    for (const code of codes) names.add(folded(display.of(code) ?? ''));
  }
  return names;
}
