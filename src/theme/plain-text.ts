import type { Basics, Block, Entry, ListItem, Profile, Section, SectionKind } from '../profile/profile.ts';
import { plain, textsOf } from '../profile/text.ts';
import type { Disk } from '../source/disk.ts';
import { type DateSetter, dateSetter } from './dates.ts';
import { type Labels, labelsFor } from './labels.ts';
import { type LevelSetter, levelSetter } from './level.ts';

/**
 * A profile as plain text, for forms and mails that take nothing else: headings in capitals, one thing a line,
 * dashes before list items, no line broken for width.
 */
export function plainText(profile: Profile, lang: string, disk: Disk): string {
  const labels = labelsFor(lang, disk);
  const setters = { setDates: dateSetter(lang, labels), setLevel: levelSetter(labels) };
  const parts = [
    head(profile.basics),
    blocks(profile.basics.summary),
    ...profile.sections.map((section) => sectionText(section, labels, setters)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function head({ name, label, location, email, phone, url, profiles, details }: Basics): string {
  return lines([
    name?.toUpperCase(),
    label && plain(label),
    location &&
      (location.text ??
        [location.address, location.postalCode, location.city, location.region, location.countryCode]
          .filter(Boolean)
          .join(', ')),
    email,
    phone,
    url,
    ...profiles.map(({ network, username, url: address }) => [network, address ?? username].filter(Boolean).join(': ')),
    ...details.map(({ label: about, value }) => [about, plain(value)].filter(Boolean).join(': ')),
  ]);
}

function sectionText({ kind, title, body, entries }: Section, labels: Labels, setters: Setters): string {
  const heading = (title ? plain(title) : labels.sections[kind]).toUpperCase();
  return [heading, blocks(body), ...entries.map((entry) => entryText(entry, kind, setters))]
    .filter((part) => part !== '')
    .join('\n\n');
}

interface Setters {
  readonly setDates: DateSetter;
  readonly setLevel: LevelSetter;
}

function entryText(
  { title, organization, location, dates, url, level, keywords, note, body }: Entry,
  kind: SectionKind,
  { setDates, setLevel }: Setters,
): string {
  const named = [title, organization, location]
    .filter((text) => text !== undefined)
    .map(plain)
    .join(', ');
  const words = keywords.map(plain).join(', ');
  return lines([
    [level === undefined ? named : `${named} (${setLevel(level, kind)})`, words].filter(Boolean).join(': '),
    dates && setDates(dates),
    note && plain(note),
    url,
    blocks(body),
  ]);
}

function blocks(all: readonly Block[]): string {
  return all.map((block) => blockText(block, '')).join('\n');
}

function blockText(block: Block, indent: string): string {
  switch (block.kind) {
    case 'list':
      return block.items
        .map((item, index) => itemText(item, `${indent}${block.ordered ? `${index + 1}.` : '-'} `, indent))
        .join('\n');
    case 'table':
      return [block.head, ...block.rows]
        .filter((row) => row.length > 0)
        .map((row) => indent + row.map(plain).join('\t'))
        .join('\n');
    case 'paragraph':
    case 'subheading':
      return textsOf([block])
        .map((text) => indent + plain(text).replaceAll('\n', `\n${indent}`))
        .join('\n');
  }
}

function itemText({ text, blocks: below }: ListItem, mark: string, indent: string): string {
  return lines([`${mark}${plain(text)}`, ...below.map((block) => blockText(block, `${indent}  `))]);
}

function lines(all: readonly (string | undefined)[]): string {
  return all.filter((line) => line !== undefined && line !== '').join('\n');
}
