import type { Profile, Section, Text } from '../profile/profile.ts';
import { plain, textsOf } from '../profile/text.ts';

/** What a profile holds as text, each paragraph, item, title and line on its own, in its order. */
export function profileTexts(profile: Profile): readonly string[] {
  return [profile.basics.name ?? '', ...allTexts(profile).map(plain)].filter((text) => text.trim() !== '');
}

/** Every address that something in the profile links to. */
export function profileLinks(profile: Profile): readonly string[] {
  return [...new Set(allTexts(profile).flatMap((text) => text.flatMap(({ href }) => href ?? [])))];
}

function allTexts({ basics, sections }: Profile): readonly Text[] {
  return [
    ...(basics.label ? [basics.label] : []),
    ...textsOf(basics.summary),
    ...basics.details.map(({ value }) => value),
    ...sections.flatMap(sectionTexts),
  ];
}

function sectionTexts({ title, body, entries }: Section): readonly Text[] {
  const own = entries.flatMap((entry) => [
    ...[
      entry.title,
      // Printed once for several roles under one roof.
      entry.sameOrganization ? undefined : entry.organization,
      entry.location,
      entry.note,
    ].filter((text) => text !== undefined),
    ...entry.keywords,
    ...textsOf(entry.body),
  ]);
  return [...(title ? [title] : []), ...textsOf(body), ...own];
}
