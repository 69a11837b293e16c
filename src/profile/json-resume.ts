import { isoDate } from './dates/iso.ts';
import { bodyFields, linesOf } from './plain-blocks.ts';
import type { Basics, Dates, Entry, Location, Profile, Section, SectionKind, Text } from './profile.ts';
import { plain } from './text.ts';

/** A JSON Resume 1.0.0 object; unknown keys stand beside the known ones. */
export type JsonResume = Readonly<Record<string, unknown>>;

export const jsonResumeSchemaUrl = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/** The sections that JSON Resume has an array for, under the same name. */
export const jsonResumeKinds = [
  'work',
  'volunteer',
  'education',
  'awards',
  'certificates',
  'publications',
  'skills',
  'languages',
  'interests',
  'references',
  'projects',
] as const satisfies readonly SectionKind[];

export type JsonResumeKind = (typeof jsonResumeKinds)[number];

/**
 * The profile as JSON Resume 1.0.0, every visible word of it in some string. What JSON Resume has no place for stands
 * in `sections`; the author's titles and order in `meta.onesheet.sections`; keys that came from a JSON Resume and are
 * unknown here come out as they went in.
 */
export function toJsonResume(profile: Profile): JsonResume {
  const arrays = new Map<string, unknown[]>();
  const order: unknown[] = [];
  const summary: string[] = [...linesOf(profile.basics.summary)];
  const add = (key: string, items: readonly unknown[], title?: Text): void => {
    if (items.length === 0) return;
    const all = arrays.get(key) ?? [];
    for (const item of items) all.push(item);
    arrays.set(key, all);
    order.push({ [key]: title ? plain(title) : '', count: items.length });
  };
  for (const section of profile.sections) {
    const { kind, title } = section;
    const known = jsonResumeKinds.find((name) => name === kind);
    if (kind === 'summary' && section.entries.length === 0) {
      const lines = linesOf(section.body);
      summary.push(...lines);
      order.push({ summary: title ? plain(title) : '', count: lines.length });
    } else if (known) {
      add(
        known,
        section.entries.map((entry) => entryOf(entry, known)),
        title,
      );
      if (section.body.length > 0) add('sections', [sectionOf({ ...section, entries: [] })]);
    } else add('sections', [sectionOf(section)]);
  }
  const titled = profile.sections.some((section) => section.title);
  const lang = profile.lang === undefined ? {} : { language: profile.lang };
  return withExtra(
    {
      $schema: jsonResumeSchemaUrl,
      basics: basicsOf(profile.basics, summary),
      ...Object.fromEntries(arrays),
      ...((titled || profile.lang !== undefined) && {
        meta: { onesheet: { ...lang, ...(titled && { sections: order }) } },
      }),
    },
    profile.extra,
  );
}

function basicsOf(basics: Basics, summary: readonly string[]): JsonResume {
  return withExtra(
    present({
      name: basics.name,
      label: basics.label && plain(basics.label),
      image: basics.image && /^https?:/.test(basics.image.src) ? basics.image.src : undefined,
      email: basics.email,
      phone: basics.phone,
      url: basics.url,
      summary: summary.length > 0 ? summary.join('\n\n') : undefined,
      location: basics.location && locationOf(basics.location),
      profiles:
        basics.profiles.length > 0
          ? basics.profiles.map(({ network, username, url, extra }) =>
              withExtra(present({ network, username, url }), extra),
            )
          : undefined,
      details:
        basics.details.length > 0
          ? basics.details.map(({ label, value }) =>
              present({ label, value: plain(value), url: value.find((run) => run.href)?.href }),
            )
          : undefined,
    }),
    basics.extra,
  );
}

function locationOf({ text, address, extra, ...parts }: Location): JsonResume {
  return withExtra(present({ address: address ?? text, ...parts }), extra);
}

function entryOf(entry: Entry, kind: JsonResumeKind): unknown {
  const title = entry.title && plain(entry.title);
  const organization = entry.organization && plain(entry.organization);
  const { url, level } = entry;
  const keywords = entry.keywords.length > 0 ? entry.keywords.map(plain) : undefined;
  const location = entry.location && plain(entry.location);
  const note = entry.note && plain(entry.note);
  const range = rangeOf(entry.dates);
  const { summary, highlights } = bodyFields(entry.body);
  const fields = (): Readonly<Record<string, unknown>> => {
    switch (kind) {
      case 'work':
        return { name: organization, position: title, location, url, ...range, description: note, summary, highlights };
      case 'volunteer':
        return { organization, position: title, location, url, ...range, note, summary, highlights };
      case 'education': {
        const courses = entry.extra && 'courses' in entry.extra ? { courses: highlights } : { highlights };
        return {
          institution: organization,
          studyType: title,
          location,
          url,
          ...range,
          score: level,
          note,
          summary,
          ...courses,
        };
      }
      case 'projects':
        return {
          name: title,
          entity: organization,
          location,
          url,
          ...range,
          note,
          description: summary,
          highlights,
          keywords,
        };
      case 'awards':
        return {
          title,
          awarder: organization,
          ...pointOf(entry.dates, 'date'),
          location,
          url,
          note,
          summary,
          highlights,
        };
      case 'certificates':
        return {
          name: title,
          issuer: organization,
          ...pointOf(entry.dates, 'date'),
          location,
          url,
          note,
          summary,
          highlights,
        };
      case 'publications':
        return {
          name: title,
          publisher: organization,
          ...pointOf(entry.dates, 'releaseDate'),
          location,
          url,
          authors: note,
          summary,
          highlights,
        };
      case 'skills':
        return { name: title, level, keywords, note, organization, location, ...range, summary, highlights };
      case 'languages':
        return {
          language: title,
          fluency: level,
          keywords,
          note,
          organization,
          location,
          ...range,
          summary,
          highlights,
        };
      case 'interests':
        return { name: title, keywords, level, note, organization, location, ...range, summary, highlights };
      case 'references':
        return { name: title, reference: summary, organization, location, url, note, ...range, highlights };
    }
  };
  const also =
    kind === 'projects' || kind === 'skills' || kind === 'languages' || kind === 'interests' ? {} : { keywords };
  return withExtra(present({ ...fields(), ...also }), entry.extra);
}

function sectionOf({ title, kind, body, entries }: Section): JsonResume {
  const text = linesOf(body);
  return present({
    title: title ? plain(title) : kind === 'other' ? undefined : kind,
    text: text.length > 0 ? text.join('\n\n') : undefined,
    entries:
      entries.length > 0
        ? entries.map((entry) => {
            const { summary, highlights } = bodyFields(entry.body);
            return withExtra(
              present({
                title: entry.title && plain(entry.title),
                organization: entry.organization && plain(entry.organization),
                location: entry.location && plain(entry.location),
                url: entry.url,
                ...rangeOf(entry.dates),
                level: entry.level,
                note: entry.note && plain(entry.note),
                keywords: entry.keywords.length > 0 ? entry.keywords.map(plain) : undefined,
                text: summary,
                highlights,
              }),
              entry.extra,
            );
          })
        : undefined,
  });
}

/** A missing `endDate` means present; a point in time starts and ends at once. */
function rangeOf(dates: Dates | undefined): JsonResume {
  if (!dates) return {};
  const { start, end } = dates;
  return {
    startDate: start && isoDate(start),
    endDate: end === 'present' ? undefined : end ? isoDate(end) : undefined,
    ...(dates.exact ? {} : { dates: dates.text }),
  };
}

function pointOf(dates: Dates | undefined, key: string): JsonResume {
  if (!dates) return {};
  const { start, end } = dates;
  const isRange = start && end && (end === 'present' || isoDate(end) !== isoDate(start));
  if (isRange) return rangeOf(dates);
  const date = start ?? (end === 'present' ? undefined : end);
  return { [key]: date && isoDate(date), ...(dates.exact ? {} : { dates: dates.text }) };
}

function present(fields: Readonly<Record<string, unknown>>): JsonResume {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What came in comes out: the original wins over what was made of it. */
function withExtra(fields: JsonResume, extra: Readonly<Record<string, unknown>> | undefined): JsonResume {
  return extra ? { ...fields, ...extra } : fields;
}
