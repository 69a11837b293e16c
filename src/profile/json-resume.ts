import { jsonEntry, present, withExtra } from './json-entry.ts';
import { jsonResumeKinds } from './json-shapes.ts';
import { linesOf } from './plain-blocks.ts';
import type { Basics, Location, Profile, Section } from './profile.ts';
import { plain } from './text.ts';

/** A JSON Resume 1.0.0 object; unknown keys stand beside the known ones. */
export type JsonResume = Readonly<Record<string, unknown>>;

/**
 * The profile as JSON Resume 1.0.0, every visible word of it in some string. What JSON Resume has no place for stands
 * in `sections`; the author's titles and order in `meta.onesheet.sections`; keys that came from a JSON Resume and are
 * unknown here come out as they went in.
 */
export function toJsonResume(profile: Profile): JsonResume {
  const arrays = new Map<string, unknown[]>();
  const order: unknown[] = [];
  const summary: string[] = [];
  const add = (key: string, items: readonly unknown[], { title }: Partial<Section> = {}): void => {
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
        section.entries.map((entry) => jsonEntry(entry, known)),
        section,
      );
      if (section.body.length > 0) add('sections', [sectionOf({ ...section, entries: [] })]);
    } else add('sections', [sectionOf(section)]);
  }
  const own = present({
    language: profile.lang,
    sections: profile.sections.some((section) => section.title) ? order : undefined,
    structure: profile.structure && profile.structure.length > 0 ? profile.structure : undefined,
  });
  return withExtra(
    {
      basics: jsonBasics(profile.basics, [...linesOf(profile.basics.summary), ...summary]),
      ...Object.fromEntries(arrays),
      ...(Object.keys(own).length > 0 && { meta: { onesheet: own } }),
    },
    profile.extra,
  );
}

/** `basics`, with these paragraphs as its summary. */
export function jsonBasics(basics: Basics, summary: readonly string[]): JsonResume {
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

function sectionOf({ title, kind, body, entries }: Section): JsonResume {
  const text = linesOf(body);
  return present({
    title: title ? plain(title) : kind === 'other' ? undefined : kind,
    text: text.length > 0 ? text.join('\n\n') : undefined,
    entries: entries.length > 0 ? entries.map((entry) => jsonEntry(entry, 'other')) : undefined,
  });
}
