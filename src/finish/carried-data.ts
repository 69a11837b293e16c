import { basename, extname } from 'node:path';

import type { Profile } from '../profile/profile.ts';
import type { Source } from '../source/source.ts';
import type { Attachment } from './attachments.ts';

/** Which data a PDF carries: the profile as `resume.json`, the file it was read from, both or nothing. */
export type Embed = 'json' | 'source' | 'both' | 'none';

/** The name under which a PDF carries its profile as JSON Resume. */
export const resumeName = 'resume.json';

/** The files to be carried: exactly what is on the page, and the source only where it was asked for, as it may say more. */
export function carriedData(_profile: Profile, embed: Embed, source: Source | undefined): readonly Attachment[] {
  return (embed === 'source' || embed === 'both') && source ? [sourceFile(source)] : [];
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
