import { jsonBasics } from '../../profile/json-resume.ts';
import type { Basics, Detail, Location, SocialProfile } from '../../profile/profile.ts';
import { isObject, objectsOf, placedObjectsOf, stringOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';
import type { Path } from '../formats/written.ts';
import { reportMisspelt } from '../structured/misspelt.ts';
import { richBlocks, richText } from '../structured/rich.ts';
import { mailAddress, webAddress } from '../structured/address.ts';
import type { Fields } from './entries.ts';
import { remainder } from './remainder.ts';

/** Reads `basics`. */
export function readBasics(fields: Fields, spanOf: (path: Path) => Span, report: Report): Basics {
  const get = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => stringOf(fields[key])).find((value) => value !== undefined);
  const [name, label, phone] = [get('name'), get('label'), get('phone')];
  const email = mailAddress(get('email'), () => spanOf(['email']), report);
  const image = get('image', 'picture');
  const url = webAddress(get('url', 'website'), () => spanOf(['url']), report);
  const location = locationOf(fields['location'], (key) => spanOf(['location', key]), report);
  reportMisspelt(fields, basicsKeys, (key) => spanOf([key]), report);
  const basics: Basics = {
    ...(name !== undefined && { name }),
    ...(label !== undefined && { label: richText(label) }),
    ...(image !== undefined && { image: { src: image } }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone: phone.replace(/^tel:/, '') }),
    ...(url !== undefined && { url }),
    ...(location && { location }),
    profiles: placedObjectsOf(fields['profiles']).map(([at, profile]) =>
      socialProfileOf(profile, (path) => spanOf(['profiles', ...at, ...path]), report),
    ),
    details: objectsOf(fields['details']).flatMap(detailOf),
    summary: richBlocks(get('summary') ?? ''),
  };
  const extra = remainder(fields, jsonBasics(basics, []), {
    handled: new Set(['location', 'profiles', 'details']),
    renamed,
  });
  return extra ? { ...basics, extra } : basics;
}

/** What `basics` may say, today or in older versions. */
export const basicsKeys: readonly string[] =
  'name label image picture email phone url website summary location profiles details'.split(' ');

const renamed: ReadonlyMap<string, string> = new Map([
  ['website', 'url'],
  ['picture', 'image'],
]);

function locationOf(value: unknown, spanOf: (key: string) => Span, report: Report): Location | undefined {
  const text = stringOf(value);
  if (text !== undefined) return { text };
  if (!isObject(value)) return undefined;
  const known = ['address', 'postalCode', 'city', 'region', 'countryCode'] as const;
  reportMisspelt(value, known, spanOf, report);
  const parts = Object.fromEntries(
    known.map((key) => [key, stringOf(value[key])] as const).filter(([, part]) => part !== undefined),
  ) as Location;
  const extra = remainder(value, parts as Readonly<Record<string, unknown>>, { handled: new Set() });
  if (Object.keys(parts).length === 0 && !extra) return undefined;
  return { ...parts, ...(extra && { extra }) };
}

function socialProfileOf(fields: Fields, spanOf: (path: Path) => Span, report: Report): SocialProfile {
  const [network, username] = [stringOf(fields['network']), stringOf(fields['username'])];
  const url = webAddress(stringOf(fields['url']), () => spanOf(['url']), report);
  reportMisspelt(fields, ['network', 'username', 'url'], (key) => spanOf([key]), report);
  const profile = {
    ...(network !== undefined && { network }),
    ...(username !== undefined && { username }),
    ...(url !== undefined && { url }),
  };
  const extra = remainder(fields, profile, { handled: new Set() });
  return { ...profile, ...(extra && { extra }) };
}

function detailOf(fields: Fields): readonly Detail[] {
  const [label, value, url] = [stringOf(fields['label']), stringOf(fields['value']), stringOf(fields['url'])];
  if (value === undefined) return [];
  const text = richText(value);
  return [
    {
      ...(label !== undefined && { label }),
      value: url === undefined ? text : text.map((run) => ({ ...run, href: url })),
    },
  ];
}
