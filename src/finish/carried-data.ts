import { basename, extname } from 'node:path';

import type { Extra, Profile } from '../profile/profile.ts';
import { toJsonResume } from '../profile/json-resume.ts';
import type { Source } from '../source/source.ts';
import type { Attachment } from './attachments.ts';
import type { Embed } from './embed.ts';

/** The name under which a PDF carries its profile as JSON Resume. */
export const resumeName = 'resume.json';

/** The files to be carried: exactly what is on the page, and the source only where it was asked for, as it may say more. */
export function carriedData(profile: Profile, embed: Embed, source: Source | undefined): readonly Attachment[] {
  return [
    ...(embed === 'json' || embed === 'both' ? [resumeJson(profile)] : []),
    ...((embed === 'source' || embed === 'both') && source ? [sourceFile(source)] : []),
  ];
}

function resumeJson(profile: Profile): Attachment {
  return {
    name: resumeName,
    mimeType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(toJsonResume(visiblePart(profile)), null, 2)}\n`),
    description: 'The profile as JSON Resume',
    relationship: 'Alternative',
  };
}

/** The profile without the keys that no theme shows: what is not on the page is not for whoever gets the page. */
function visiblePart({ extra: _hidden, ...profile }: Profile): Profile {
  const { location, profiles, ...basics } = withoutExtra(profile.basics);
  return {
    ...profile,
    basics: { ...basics, ...(location && { location: withoutExtra(location) }), profiles: profiles.map(withoutExtra) },
    sections: profile.sections.map((section) => ({ ...section, entries: section.entries.map(withoutExtra) })),
  };
}

function withoutExtra<T extends { readonly extra?: Extra }>({ extra: _hidden, ...rest }: T): Omit<T, 'extra'> {
  return rest;
}

function sourceFile(source: Source): Attachment {
  const extension = extname(source.path).toLowerCase();
  const name = basename(source.path);
  return {
    name: extension === '' ? 'profile.md' : name === resumeName ? 'source.json' : name,
    mimeType: mimeTypes[extension] ?? 'text/markdown',
    bytes: new TextEncoder().encode(source.text),
    description: 'What the page was made of',
    relationship: 'Source',
  };
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.yaml': 'application/yaml',
  '.yml': 'application/yaml',
  '.toml': 'application/toml',
};
