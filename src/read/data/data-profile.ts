import { headingMeaning } from '../../profile/section-names.ts';
import { networkNamed, socialProfile } from '../../profile/networks.ts';
import { nameIn, nameInSentence } from '../../profile/person-name.ts';
import type { Block, Entry, Section, SectionKind, Text } from '../../profile/profile.ts';
import { text } from '../../profile/text.ts';
import { isObject, objectsOf, stringOf, stringsOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';
import type { ContactCollector } from '../contact/collector.ts';
import type { Path } from '../formats/written.ts';
import { linkAddress } from '../links.ts';
import { mailAddress, webAddress } from '../structured/address.ts';
import { looseEntry } from '../structured/loose-entry.ts';
import { richBlocks, richText } from '../structured/rich.ts';
import { profileKeys, siteKeys } from './keys.ts';
import { reportSlips } from './slips.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the data at the head of a page, or of a site, say of a person. */
export interface DataProfile {
  readonly name?: string;
  /** A name in the title or description of the page. */
  readonly titleName?: string;
  readonly label?: Text;
  readonly image?: string;
  readonly lang?: string;
  readonly summary: readonly Block[];
  readonly sections: readonly Section[];
}

/** Reads front matter: onesheet's own keys, those of HugoBlox authors, and lists of jobs, degrees or skills under any usual name. */
export function readData(
  data: Fields,
  contact: ContactCollector,
  spanOf: (path: Path) => Span,
  report: Report,
): DataProfile {
  const basics = isObject(data['basics']) ? { ...data, ...data['basics'] } : data;
  const author = isObject(basics['author']) ? basics['author'] : {};
  const get = (...names: readonly string[]): string | undefined =>
    names.map((name) => stringOf(basics[name]) ?? stringOf(author[name])).find((value) => value !== undefined);
  const label = get('label', 'headline', 'role', 'tagline', 'job_title', 'jobTitle', 'position', 'occupation');
  readContact(basics, author, contact);
  const image = get('image', 'photo', 'avatar', 'picture', 'portrait');
  const lang = get('lang', 'language', 'locale');
  const name = nameOf(basics, author);
  const titleName = name === undefined ? nameInTitles(basics) : undefined;
  reportSlips(data, spanOf, report);
  reportUnreachable({ ...basics, ...author }, contact, spanOf, report);
  return {
    ...(name !== undefined && { name }),
    ...(titleName !== undefined && { titleName }),
    ...(label !== undefined && { label: richText(label) }),
    ...(image !== undefined && { image }),
    ...(lang !== undefined && /^[a-z]{2,3}(?:[-_][\w-]+)?$/i.test(lang) && { lang: lang.replace('_', '-') }),
    summary: richBlocks(get('summary', 'bio', 'about') ?? ''),
    sections: Object.keys(data).flatMap((key) => sectionOf(key, data[key], spanOf, report)),
  };
}

function nameOf(data: Fields, author: Fields): string | undefined {
  const given = stringOf(data['name']) ?? stringOf(author['name']);
  if (given !== undefined) return given;
  const parts = [stringOf(data['first_name']), stringOf(data['middle_name']), stringOf(data['last_name'])].filter(
    (part) => part !== undefined,
  );
  if (parts.length > 1) return parts.join(' ');
  const written = stringOf(data['author']);
  return written === undefined ? undefined : nameIn(written)?.name;
}

function nameInTitles(data: Fields): string | undefined {
  const titles = [data['title'], data['excerpt'], data['description'], data['subtitle']]
    .map(stringOf)
    .filter((title) => title !== undefined);
  return titles.map((title) => nameIn(title)?.name ?? nameInSentence(title)).find((name) => name !== undefined);
}

function readContact(data: Fields, author: Fields, contact: ContactCollector): void {
  for (const fields of [data, author]) {
    for (const key of ['email', 'phone', 'location', 'address', 'city', 'website', 'homepage'] as const) {
      const value = stringOf(fields[key]);
      if (value !== undefined && (key !== 'website' || !value.startsWith('/'))) contact.fact(key, text(value));
    }
    const url = stringOf(fields['url']);
    if (url !== undefined && /^https?:\/\//.test(url)) contact.fact('url', [{ text: url, href: url }]);
    if (isObject(fields['location']))
      contact.fact('location', text(stringsOf(Object.values(fields['location'])).join(', ')));
    for (const [key, value] of Object.entries(fields)) {
      const network = stringOf(value) === undefined ? undefined : networkNamed(key);
      if (network !== undefined) contact.network(network, String(value));
    }
    for (const link of [
      ...objectsOf(fields['social']),
      ...objectsOf(fields['links']),
      ...objectsOf(fields['profiles']),
    ]) {
      const [network, username] = [stringOf(link['network']), stringOf(link['username'])];
      const href = linkAddress(stringOf(link['link']) ?? stringOf(link['url']) ?? stringOf(link['href']) ?? '');
      const name = stringOf(link['name']) ?? stringOf(link['label']) ?? network;
      const social = href === undefined ? undefined : socialProfile(href);
      if (href !== undefined && network !== undefined && !social)
        contact.account({ network, ...(username !== undefined && { username }), url: href });
      // An address without a name stands for itself.
      else if (href !== undefined) contact.link(href, social ? '' : (name ?? href.replace(/^https?:\/\//, '')));
      else if (network !== undefined && username !== undefined) contact.network(network, username);
    }
    for (const organization of objectsOf(fields['organizations'])) {
      const [name, href] = [stringOf(organization['name']), linkAddress(stringOf(organization['url']) ?? '')];
      if (name !== undefined) contact.detail(href === undefined ? text(name) : [{ text: name, href }]);
    }
    for (const detail of objectsOf(fields['details'])) {
      const [name, value] = [stringOf(detail['label']), stringOf(detail['value'])];
      if (value !== undefined && name !== undefined) contact.pair(name, richText(value));
      else if (value !== undefined) contact.detail(richText(value));
    }
  }
}

/** Says where an address is none. */
function reportUnreachable(
  { email, url }: Fields,
  contact: ContactCollector,
  spanOf: (path: Path) => Span,
  report: Report,
): void {
  if (stringOf(email) !== undefined && contact.found.email === undefined)
    mailAddress(stringOf(email), () => spanOf(['email']), report);
  // A page's own path stands there as well.
  const site = stringOf(url);
  if (site !== undefined && !/^[/.#{]/.test(site)) webAddress(site, () => spanOf(['url']), report);
}

/** A list of objects or words under the name of a section. */
function sectionOf(key: string, value: unknown, spanOf: (path: Path) => Span, report: Report): readonly Section[] {
  if (profileKeys.has(key) || siteKeys.has(key)) return [];
  const meaning = headingMeaning(key.replace(/[_-]+/g, ' '));
  if (!meaning || meaning.kind === 'contact' || meaning.kind === 'footer' || meaning.kind === 'summary') return [];
  const entries = entriesOf(value, meaning.kind, (path) => spanOf([key, ...path]), report);
  return entries.length > 0 ? [{ kind: meaning.kind, body: [], entries, span: spanOf([key]) }] : [];
}

function entriesOf(value: unknown, kind: SectionKind, spanOf: (path: Path) => Span, report: Report): readonly Entry[] {
  if (isObject(value)) {
    // HugoBlox: `education: courses: […]`.
    return Object.entries(value).flatMap(([key, inner]) =>
      Array.isArray(inner) ? entriesOf(inner, kind, (path) => spanOf([key, ...path]), report) : [],
    );
  }
  if (!Array.isArray(value)) {
    const line = stringOf(value);
    return line === undefined ? [] : [{ keywords: line.split(/,\s+/).map(richText), body: [] }];
  }
  const words = value.filter((item) => stringOf(item) !== undefined);
  if (words.length === value.length && words.length > 0) {
    const isGroup = kind === 'skills' || kind === 'interests';
    return isGroup
      ? [{ keywords: stringsOf(value).map(richText), body: [] }]
      : stringsOf(value).map((word) => ({ title: richText(word), keywords: [], body: [] }));
  }
  const items: readonly unknown[] = value;
  return items.flatMap((item, index) => {
    if (isObject(item)) return [looseEntry(item, (path) => spanOf([index, ...path]), report)];
    const word = stringOf(item);
    return word === undefined ? [] : [{ title: richText(word), keywords: [], body: [] }];
  });
}
