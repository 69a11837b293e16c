import { LinkifyIt } from 'linkify-it';
import { lazily } from '../profile/lazily.ts';
import { mapTexts } from '../profile/map-texts.ts';
import type { Profile, Run } from '../profile/profile.ts';
import { emailsIn } from './contact/email.ts';
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
  for (const { start, end, href } of [...webAddresses(run.text), ...mailAddresses(run.text)].sort(byStart)) {
    if (start < at) continue;
    if (start > at) runs.push({ ...run, text: run.text.slice(at, start) });
    runs.push({ ...run, text: run.text.slice(start, end), href });
    at = end;
  }
  if (at < run.text.length) runs.push({ ...run, text: run.text.slice(at) });
  return runs;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

function byStart(a: Found, b: Found): number {
  return a.start - b.start;
}

function webAddresses(text: string): readonly Found[] {
  if (!/:\/\/|www\./i.test(text)) return [];
  return (linkify().match(text) ?? []).flatMap(({ index, lastIndex, raw }) => {
    const href = linkAddress(raw);
    return href === undefined ? [] : [{ start: index, end: lastIndex, href }];
  });
}

function mailAddresses(text: string): readonly Found[] {
  return [...emailsIn(text)].flatMap(({ start, end, address }) => {
    const href = linkAddress(address);
    // `git@host.example:path` and `@name@host.example` reach nobody by mail.
    const isOther = /^:\S/.test(text.slice(end, end + 2)) || text[start - 1] === '@';
    return href === undefined || isOther ? [] : [{ start, end, href }];
  });
}

/**
 * What names its protocol, or begins with `www.`: a host alone looks too much like `README.md` or `Node.js` to be one.
 * Mail is found here as everywhere, for the patterns of this library take ten milliseconds to compile.
 */
const linkify = lazily(() =>
  new LinkifyIt({ maxLength: 2000, fuzzyEmail: false })
    .add('ftp:')
    .add('mailto:')
    .add('//')
    .add('www.', {
      validate: (text, at, self) => Math.max(0, self.testSchemaAt(`//${text.slice(at)}`, 'https:', 0) - '//'.length),
    }),
);
