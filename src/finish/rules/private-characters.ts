import { plainFontName } from '../fonts.ts';
import type { Finding, Rule } from './rule.ts';

/** Icons of private-use characters say in an `ActualText` what they mean, ISO 19005-3 6.2.11.7.3. */
export const privateCharacters: Rule = {
  name: 'private-characters',
  standards: ['PDF/A-3a'],
  find({ codes, toUnicode }) {
    const findings = new Map<string, Finding>();
    for (const [{ page }, fonts] of codes) {
      for (const [font, { bare }] of fonts) {
        const map = toUnicode(font);
        if (![...bare].some((code) => /\p{Co}/u.test(map?.get(code) ?? ''))) continue;
        const message = `a glyph of the font \`${plainFontName(font)}\` stands for a private character, mostly an icon`;
        findings.set(`${page} ${message}`, { message, page });
      }
    }
    return [...findings.values()];
  },
};
