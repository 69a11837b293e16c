import type { Profile } from '../../profile/profile.ts';
import type { Check } from '../check.ts';

/** What an employer needs to reach the person, and when they were where, is read character by character. */
export const contact: Check = {
  name: 'contact',
  proves: 'name, e-mail address, telephone number and years are read as the profile has them',
  loses: 'the application has no name, no address to answer to, or no dates',
  run({ pages, profile }) {
    if (!profile) return { notRun: 'there is no profile to compare with' };
    const text = squeezed(pages.map((page) => page.text).join(' '));
    return facts(profile)
      .filter(([, value]) => !text.includes(squeezed(value)))
      .map(([what, value]) => ({ message: `the ${what} \`${value}\` is not in the text`, text: value }));
  },
};

function facts({ basics, sections }: Profile): readonly (readonly [what: string, value: string])[] {
  const years = sections
    .flatMap(({ entries }) => entries)
    .flatMap(({ dates }) => [dates?.start, dates?.end])
    .flatMap((date) => (date && date !== 'present' ? [String(date.year)] : []));
  return [
    ...(basics.name ? [['name', basics.name] as const] : []),
    ...(basics.email ? [['e-mail address', basics.email] as const] : []),
    ...(basics.phone ? [['telephone number', basics.phone] as const] : []),
    ...[...new Set(years)].map((year) => ['year', year] as const),
  ];
}

/** White space and case aside: names are set in capitals, numbers with thin spaces. */
function squeezed(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}
