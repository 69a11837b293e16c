import { profileAddress } from '../../profile/networks.ts';
import type { Basics, Detail, SocialProfile } from '../../profile/profile.ts';
import { text } from '../../profile/text.ts';
import { objectsOf, stringOf, stringsOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';
import { webAddress } from '../json-resume/address.ts';
import { linkAddress } from '../links.ts';
import type { Path } from '../formats/written.ts';
import { richBlocks, richText } from '../structured/rich.ts';

/** The head of a RenderCV file; several e-mails, phones and sites are allowed there. */
export function readContact(
  cv: Readonly<Record<string, unknown>>,
  spanOf: (path: Path) => Span,
  report: Report,
): Basics {
  const name = stringOf(cv['name']);
  const label = stringOf(cv['headline']) ?? stringOf(cv['label']);
  const [email, ...emails] = stringsOf(cv['email']);
  const [phone, ...phones] = stringsOf(cv['phone']).map((number) => number.replace(/^tel:/, ''));
  const [website, ...websites] = stringsOf(cv['website']);
  const url = webAddress(website, () => spanOf(['website']), report);
  const location = stringOf(cv['location']);
  const photo = stringOf(cv['photo']);
  const others = [...emails, ...phones, ...websites].map((value): Detail => ({ value: text(value) }));
  return {
    ...(name !== undefined && { name }),
    ...(label !== undefined && { label: richText(label) }),
    ...(photo !== undefined && { image: { src: photo, span: spanOf(['photo']) } }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(url !== undefined && { url }),
    ...(location !== undefined && { location: { text: location } }),
    profiles: objectsOf(cv['social_networks']).map(networkOf),
    details: [...others, ...objectsOf(cv['custom_connections']).flatMap(connection)],
    summary: richBlocks(stringOf(cv['summary']) ?? ''),
  };
}

function networkOf(fields: Readonly<Record<string, unknown>>): SocialProfile {
  const [network, username] = [stringOf(fields['network']), stringOf(fields['username'])];
  const url = network === undefined || username === undefined ? undefined : profileAddress(network, username);
  return {
    ...(network !== undefined && { network }),
    ...(username !== undefined && { username }),
    ...(url !== undefined && { url }),
  };
}

function connection(fields: Readonly<Record<string, unknown>>): readonly Detail[] {
  const [label, url] = [stringOf(fields['placeholder']), stringOf(fields['url'])];
  const href = url === undefined ? undefined : linkAddress(url);
  return label === undefined ? [] : [{ value: href === undefined ? text(label) : [{ text: label, href }] }];
}
