import type { Basics, Block, Entry, Profile, Section } from './profile.ts';
import { hasIdeographs } from './scripts.ts';
import { plain, textsOf } from './text.ts';

/** The words of a text, folded so that spelling variants of one word are one. */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(hasIdeographs(text) ? wideWord : word) ?? []
  );
}

const word = /[\p{L}\p{M}\p{N}]+/gu;
/** Where words are not spaced, figures still are words of their own. */
const wideWord = /\p{N}+|[\p{L}\p{M}]+/gu;

/** Every text that a profile holds, marks aside: what is printed, and what became structure. */
export function textsOfProfile({ basics, sections, structure = [], extra }: Profile): readonly string[] {
  return [textsOfBasics(basics), ...sections.map(textsOfSection), structure, [...strings(extra)]].flat();
}

function textsOfBasics(basics: Basics): readonly string[] {
  const { name, label, email, phone, url, location, profiles, details, summary, extra } = basics;
  return [
    ...[name, label && plain(label), email, phone, url].filter((text) => text !== undefined),
    ...strings(location),
    ...profiles.flatMap((profile) => [...strings(profile)]),
    ...details.flatMap(({ label: kind, value }) => (kind === undefined ? [plain(value)] : [kind, plain(value)])),
    ...plainTexts(summary),
    ...strings(extra),
  ];
}

function textsOfSection({ title, body, entries }: Section): readonly string[] {
  return [...(title ? [plain(title)] : []), ...plainTexts(body), ...entries.flatMap(textsOfEntry)];
}

function textsOfEntry(entry: Entry): readonly string[] {
  const { title, organization, location, dates, url, level, keywords, note, body, extra } = entry;
  return [
    ...[title, organization, location, note, ...keywords].flatMap((text) => (text ? [plain(text)] : [])),
    ...[dates?.text, url, level].filter((text) => text !== undefined),
    ...plainTexts(body),
    ...strings(extra),
  ];
}

function plainTexts(blocks: readonly Block[]): readonly string[] {
  return textsOf(blocks).map(plain);
}

/** All strings and numbers in a value, however deep. */
export function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') yield String(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* strings(inner);
}
