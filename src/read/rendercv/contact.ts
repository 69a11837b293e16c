import { profileAddress } from '../../profile/networks.ts';
import type { Basics, Detail, SocialProfile } from '../../profile/profile.ts';
import { text } from '../../profile/text.ts';
import { placedObjectsOf, stringOf, stringsOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';
import { mailAddresses, webAddress } from '../structured/address.ts';
import { linkAddress } from '../links.ts';
import { remainder } from '../json-resume/remainder.ts';
import type { StructuredDocument } from '../structured/document.ts';
import { type Expected, reportUnexpected } from '../structured/expected.ts';
import { reportMisspelt } from '../structured/misspelt.ts';
import { richBlocks, richText } from '../structured/rich.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What RenderCV has in the head of a file, today or in older versions. */
export const headTypes: Readonly<Record<string, Expected>> = {
  name: 'text',
  headline: 'text',
  label: 'text',
  location: 'text',
  email: 'text or texts',
  photo: 'text',
  phone: 'text or texts',
  website: 'text or texts',
  summary: 'text',
  social_networks: { list: { mapping: { network: 'text', username: 'text' } } },
  custom_connections: { list: { mapping: { placeholder: 'text', url: 'text', fontawesome_icon: 'text' } } },
  sections: { mapping: {} },
};

/** The head of a RenderCV file; several e-mails, phones and sites are allowed there. Keys of its own come out as JSON. */
export function readContact(
  cv: Fields,
  document: Pick<StructuredDocument, 'spanOf' | 'language'>,
  report: Report,
): Basics {
  const { spanOf } = document;
  reportMisspelt(cv, Object.keys(headTypes), (key) => spanOf([key]), report);
  reportUnexpected(cv, { mapping: headTypes }, [], document, report);
  const name = stringOf(cv['name']);
  const label = stringOf(cv['headline']) ?? stringOf(cv['label']);
  const [email, ...emails] = mailAddresses(stringsOf(cv['email']), () => spanOf(['email']), report);
  const [phone, ...phones] = stringsOf(cv['phone']).map((number) => number.replace(/^tel:/, ''));
  const [website, ...websites] = stringsOf(cv['website']);
  const url = webAddress(website, () => spanOf(['website']), report);
  const location = stringOf(cv['location']);
  const photo = stringOf(cv['photo']);
  const others = [...emails, ...phones, ...websites].map((value): Detail => ({ value: text(value) }));
  const extra = remainder(cv, {}, { handled: new Set(Object.keys(headTypes)) });
  return {
    ...(name !== undefined && { name }),
    ...(label !== undefined && { label: richText(label) }),
    ...(photo !== undefined && { image: { src: photo, span: spanOf(['photo']) } }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(url !== undefined && { url }),
    ...(location !== undefined && { location: { text: location } }),
    profiles: placedObjectsOf(cv['social_networks']).map(([at, network]) =>
      networkOf(network, (key) => spanOf(['social_networks', ...at, key]), report),
    ),
    details: [
      ...others,
      ...placedObjectsOf(cv['custom_connections']).flatMap(([at, fields]) =>
        connection(fields, (key) => spanOf(['custom_connections', ...at, key]), report),
      ),
    ],
    summary: richBlocks(stringOf(cv['summary']) ?? ''),
    ...(extra && { extra }),
  };
}

function networkOf(fields: Fields, spanOf: (key: string) => Span, report: Report): SocialProfile {
  reportMisspelt(fields, ['network', 'username'], spanOf, report);
  const [network, username] = [stringOf(fields['network']), stringOf(fields['username'])];
  const extra = remainder(fields, { network, username }, { handled: new Set() });
  const url = network === undefined || username === undefined ? undefined : profileAddress(network, username);
  return {
    ...(network !== undefined && { network }),
    ...(username !== undefined && { username }),
    ...(url !== undefined && { url }),
    ...(extra && { extra }),
  };
}

function connection(fields: Fields, spanOf: (key: string) => Span, report: Report): readonly Detail[] {
  reportMisspelt(fields, ['placeholder', 'url', 'fontawesome_icon'], spanOf, report);
  const url = stringOf(fields['url']);
  const label = stringOf(fields['placeholder']) ?? url;
  const href = url === undefined ? undefined : linkAddress(url);
  return label === undefined ? [] : [{ value: href === undefined ? text(label) : [{ text: label, href }] }];
}
