import type { Basics, Block, Entry, Profile } from './profile.ts';
import { plain, textsOf } from './text.ts';

/** The words of a text, folded so that spelling variants of one word are one. */
export function wordsIn(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Every text that a profile holds, marks aside: what is printed, and what became structure. */
export function* textsOfProfile(profile: Profile): Generator<string> {
  yield* textsOfBasics(profile.basics);
  for (const section of profile.sections) {
    if (section.title) yield plain(section.title);
    yield* plainTexts(section.body);
    for (const entry of section.entries) yield* textsOfEntry(entry);
  }
  yield* profile.structure ?? [];
  yield* strings(profile.extra);
}

function* textsOfBasics(basics: Basics): Generator<string> {
  const { name, label, email, phone, url, location, profiles, details, summary, extra } = basics;
  yield* [name, label && plain(label), email, phone, url].filter((text) => text !== undefined);
  yield* strings(location);
  for (const profile of profiles) yield* strings(profile);
  for (const detail of details) {
    if (detail.label !== undefined) yield detail.label;
    yield plain(detail.value);
  }
  yield* plainTexts(summary);
  yield* strings(extra);
}

function* textsOfEntry(entry: Entry): Generator<string> {
  const { title, organization, location, dates, url, level, keywords, note, body, extra } = entry;
  for (const text of [title, organization, location, note, ...keywords]) if (text) yield plain(text);
  yield* [dates?.text, url, level].filter((text) => text !== undefined);
  yield* plainTexts(body);
  yield* strings(extra);
}

function* plainTexts(blocks: readonly Block[]): Generator<string> {
  for (const text of textsOf(blocks)) yield plain(text);
}

/** All strings and numbers in a value, however deep. */
export function* strings(value: unknown): Generator<string> {
  if (typeof value === 'string' || typeof value === 'number') yield String(value);
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* strings(inner);
}
