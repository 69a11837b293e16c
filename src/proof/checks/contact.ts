import { addressOf } from '../../finish/annotations.ts';
import type { Anatomy } from '../../finish/anatomy.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Check, Remark } from '../check.ts';
import { textRead } from '../text-read.ts';

/** What an employer needs to reach the person, and when they were where, is read character by character. */
export const contact: Check = {
  name: 'contact',
  proves: 'name, e-mail address, telephone number and years of the profile are read, and the addresses behind links',
  loses: 'the application has no name, no address to answer to, or no dates',
  remedy: 'write names, addresses and numbers out, on the page itself and in one piece',
  concerns: 'parser',
  run(evidence) {
    const { anatomy, profile } = evidence;
    const text = squeezed(textRead(evidence));
    if (text === '' && !profile) return { notRun: 'there are no words to be read' };
    const missing = [...(profile ? facts(profile) : []), ...linked(anatomy)]
      .filter(([, value]) => !text.includes(squeezed(value)))
      .map(([what, value]) => ({ message: `the ${what} \`${value}\` is not in the text`, text: value }));
    return missing.length === 0 && !profile && !text.includes('@') ? noAddress : missing;
  },
};

const noAddress: Remark = { remark: 'no e-mail address is read: nobody can answer' };

/** Addresses that the file links to: parsers read the page, not what stands behind an icon. */
function linked({ annotations }: Anatomy): readonly (readonly [what: string, value: string])[] {
  const addresses = annotations.flatMap(({ annotation }) => addressOf(annotation) ?? []);
  return [...new Set(addresses)].flatMap((address) => {
    const mail = /^mailto:([^?]+)/i.exec(address)?.[1];
    return mail === undefined ? [] : [['linked e-mail address', decoded(mail)] as const];
  });
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

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
