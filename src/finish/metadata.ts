import { version } from '../package-info.ts';
import type { Profile } from '../profile/profile.ts';
import { plain } from '../profile/text.ts';
import type { Markup } from '../theme/markup.ts';

/** What a PDF says of itself, in its Info dictionary and, in the same words, in its XMP packet. */
export interface Metadata {
  readonly title: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly creator: string;
  /** To the second: the Info dictionary holds no more. */
  readonly date: Date;
}

/** The metadata of a profile as it stands on the page. */
export function metadataOf(profile: Profile, markup: Markup, date: Date): Metadata {
  const { name, label } = profile.basics;
  return {
    title: markup.title,
    ...(name && { author: name }),
    ...(label && { subject: plain(label) }),
    keywords: keywordsOf(profile),
    language: markup.lang,
    creator: `onesheet ${version}`,
    date: new Date(Math.floor(date.getTime() / 1000) * 1000),
  };
}

function keywordsOf(profile: Profile): readonly string[] {
  const skills = profile.sections.filter((section) => section.kind === 'skills').flatMap((section) => section.entries);
  const words = skills.flatMap(({ title, keywords }) => [...(title ? [title] : []), ...keywords]);
  // The Info dictionary separates keywords by commas.
  return [
    ...new Set(
      words.map((word) =>
        plain(word)
          .replaceAll(/[\s,]+/g, ' ')
          .trim(),
      ),
    ),
  ].filter(Boolean);
}
