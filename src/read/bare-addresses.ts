import { LinkifyIt } from 'linkify-it';
import { lazily } from '../profile/lazily.ts';
import { mapTexts } from '../profile/map-texts.ts';
import type { Profile, Run } from '../profile/profile.ts';
import { linkAddress } from './links.ts';

/** The same profile, in which the addresses that stand bare in its prose are links. */
export function withBareAddresses(profile: Profile): Profile {
  return mapTexts(profile, (text) => (text.some(mayHoldAddress) ? text.flatMap(withLinks) : text));
}

/** Cheap to ask of every text; few ever need more. */
function mayHoldAddress({ text, href, code }: Run): boolean {
  return href === undefined && !code && /:\/\/|@|www\./i.test(text);
}

function withLinks(run: Run): readonly Run[] {
  if (!mayHoldAddress(run)) return [run];
  const runs: Run[] = [];
  let at = 0;
  for (const { index, lastIndex, raw } of addresses().match(run.text) ?? []) {
    const href = linkAddress(raw);
    if (href === undefined || isRemote(run.text, lastIndex)) continue;
    if (index > at) runs.push({ ...run, text: run.text.slice(at, index) });
    runs.push({ ...run, text: raw, href });
    at = lastIndex;
  }
  if (at < run.text.length) runs.push({ ...run, text: run.text.slice(at) });
  return runs;
}

/** `git@host.example:path` reaches nobody. */
function isRemote(text: string, end: number): boolean {
  return /^:\S/.test(text.slice(end, end + 2));
}

/**
 * What names its protocol, or begins with `www.`, and e-mail addresses: a host alone looks too much like `README.md` or
 * `Node.js` to be one.
 */
const addresses = lazily(() =>
  new LinkifyIt({ maxLength: 2000 })
    .add('ftp:', null)
    .add('//', null)
    .add('www.', {
      validate: (text, at, self) => Math.max(0, self.testSchemaAt(`//${text.slice(at)}`, 'https:', 0) - '//'.length),
    }),
);
