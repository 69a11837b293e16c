import { isoDate } from '../../src/profile/dates/iso.ts';
import { linesOf } from '../../src/profile/plain-blocks.ts';
import type { Dates, Entry, Profile } from '../../src/profile/profile.ts';
import { plain } from '../../src/profile/text.ts';

/** A profile in few lines, to stand beside the page that it was read from. */
export function told({ basics, sections }: Profile): string {
  const { name, label, email, phone, url, location, profiles, details, summary } = basics;
  const head = [
    ['name', name],
    ['label', label && plain(label)],
    ['email', email],
    ['phone', phone],
    ['url', url],
    ['location', location && Object.values(location).join(', ')],
    ...profiles.map(({ network, username }) => ['profile', `${network} ${username}`]),
    ...details.map((detail) => [
      'detail',
      [detail.label, plain(detail.value)].filter((part) => part !== undefined).join(': '),
    ]),
    ...linesOf(summary).map((line) => ['summary', line]),
  ];
  const lines = head.filter(([, value]) => value !== undefined).map(([key, value]) => `${key}: ${value}`);
  for (const section of sections) {
    lines.push('', `[${section.kind}] ${section.title ? plain(section.title) : ''}`.trim());
    lines.push(...linesOf(section.body).flatMap((text) => text.split('\n').map((line) => `  ${line}`)));
    lines.push(...section.entries.flatMap(entryLines));
  }
  return lines.join('\n');
}

function entryLines(entry: Entry): readonly string[] {
  const { title, organization, location, dates, level, keywords, note, body, sameOrganization } = entry;
  const head = [
    title && plain(title),
    organization && `@ ${plain(organization)}${sameOrganization ? ' (same)' : ''}`,
    location && `in ${plain(location)}`,
    dates && datesText(dates),
    level && `level ${level}`,
    keywords.length > 0 && `{${keywords.map(plain).join('; ')}}`,
    note && `note ${plain(note)}`,
  ].filter((part) => part !== undefined && part !== false && part !== '');
  return [`- ${head.join(' | ')}`, ...linesOf(body).flatMap((text) => text.split('\n').map((line) => `    ${line}`))];
}

function datesText({ start, end, text, exact }: Dates): string {
  const from = start ? isoDate(start) : '';
  const to = end === 'present' ? 'now' : end ? isoDate(end) : '';
  return `${from === to ? from : `${from}..${to}`}${exact ? '' : ` "${text}"`}`;
}
