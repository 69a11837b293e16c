import { addressOf } from '../../finish/annotations.ts';
import type { Check } from '../check.ts';
import { profileLinks } from '../profile-texts.ts';

/** Every link of the profile is live. */
export const sameLinks: Check = {
  name: 'same-links',
  proves: 'every link of the profile can be followed',
  loses: 'the reader can not go where the person points',
  remedy: 'export with links kept',
  concerns: 'file',
  run({ anatomy, profile }) {
    if (!profile) return { notRun: 'there is no profile to compare with' };
    const live = new Set(anatomy.annotations.map(({ annotation }) => comparable(addressOf(annotation) ?? '')));
    return profileLinks(profile)
      .filter((address) => !live.has(comparable(address)))
      .map((address) => ({ message: `the link to \`${address}\` is not in the file` }));
  },
};

/** Browsers write an address in their own way: percent signs, a slash after the host. */
function comparable(address: string): string {
  try {
    return decodeURI(new URL(address).href).replace(/\/$/, '');
  } catch {
    return address;
  }
}
