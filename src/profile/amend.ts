import { closest } from '../source/closest.ts';
import type { Report } from '../source/report.ts';
import type { Basics, Profile, Section } from './profile.ts';
import { plain, text } from './text.ts';

/** What the caller lays over a profile, each over what came before: other profiles, single values, the name. */
export interface Amendments {
  readonly with: readonly Profile[];
  readonly set: readonly SetValue[];
  readonly name?: string;
}

/** One value, by its dotted JSON Resume path: `basics.label`. */
export interface SetValue {
  readonly key: string;
  readonly value: string;
}

export const NO_AMENDMENTS: Amendments = { with: [], set: [] };

/** The profile with the amendments; a key that can't be set is an error with a suggestion, and nothing comes of it. */
export function amend(profile: Profile, { with: others, set, name }: Amendments, report: Report): Profile | undefined {
  let amended = others.reduce(overlaid, profile);
  for (const value of set) {
    const next = withValue(amended, value, report);
    if (!next) return undefined;
    amended = next;
  }
  return name === undefined ? amended : { ...amended, basics: { ...amended.basics, name } };
}

/** Two profiles as one: what `over` says of the person wins, its sections take the place of their namesakes or come last. */
export function overlaid(base: Profile, over: Profile): Profile {
  const byName = new Map(over.sections.map((section) => [nameOf(section), section]));
  const kept = base.sections.map((section) => {
    const other = byName.get(nameOf(section));
    byName.delete(nameOf(section));
    return other ?? section;
  });
  return {
    ...base,
    ...(over.lang !== undefined && { lang: over.lang }),
    basics: overlaidBasics(base.basics, over.basics),
    sections: [...kept, ...byName.values()],
    settings: [...base.settings, ...over.settings],
    ...((base.extra || over.extra) && { extra: { ...base.extra, ...over.extra } }),
  };
}

function overlaidBasics(base: Basics, over: Basics): Basics {
  const { profiles, details, summary, ...single } = over;
  const networks = new Set(profiles.map(({ network }) => network?.toLowerCase()));
  return {
    ...base,
    ...single,
    profiles: [
      ...base.profiles.filter(({ network }) => network === undefined || !networks.has(network.toLowerCase())),
      ...profiles,
    ],
    details: [...base.details, ...details],
    summary: summary.length > 0 ? summary : base.summary,
  };
}

function nameOf({ kind, title }: Section): string {
  return `${kind}:${title ? plain(title).toLowerCase() : ''}`;
}

/** What `--set` reaches, by its path. */
const SETTERS: Readonly<Record<string, (basics: Basics, value: string) => Basics>> = {
  'basics.name': (basics, name) => ({ ...basics, name }),
  'basics.label': (basics, label) => ({ ...basics, label: text(label) }),
  'basics.email': (basics, email) => ({ ...basics, email }),
  'basics.phone': (basics, phone) => ({ ...basics, phone }),
  'basics.url': (basics, url) => ({ ...basics, url }),
  'basics.image': (basics, src) => ({ ...basics, image: { src } }),
  'basics.location': (basics, line) => ({ ...basics, location: { text: line } }),
  'basics.location.address': (basics, address) => ({ ...basics, location: { ...basics.location, address } }),
  'basics.location.postalCode': (basics, postalCode) => ({ ...basics, location: { ...basics.location, postalCode } }),
  'basics.location.city': (basics, city) => ({ ...basics, location: { ...basics.location, city } }),
  'basics.location.region': (basics, region) => ({ ...basics, location: { ...basics.location, region } }),
  'basics.location.countryCode': (basics, countryCode) => ({
    ...basics,
    location: { ...basics.location, countryCode },
  }),
  'basics.summary': (basics, summary) => ({ ...basics, summary: [{ kind: 'paragraph', text: text(summary) }] }),
};

function withValue(profile: Profile, { key, value }: SetValue, report: Report): Profile | undefined {
  const set = SETTERS[key];
  if (set) return { ...profile, basics: withoutOriginal(set(profile.basics, value), key) };
  const near = SETTERS[`basics.${key}`] ? `basics.${key}` : closest(key, Object.keys(SETTERS));
  report.error('unknown-key', `\`--set\` knows no key \`${key}\``, {
    hint:
      near === undefined
        ? `the keys are ${Object.keys(SETTERS).join(', ')}, and theme.… for the theme's options`
        : `did you mean \`${near}\`?`,
  });
  return undefined;
}

/** A value that was set is no longer what a JSON Resume once said there. */
function withoutOriginal(basics: Basics, key: string): Basics {
  const [, name = ''] = key.split('.');
  if (!basics.extra || !(name in basics.extra)) return basics;
  return { ...basics, extra: Object.fromEntries(Object.entries(basics.extra).filter(([other]) => other !== name)) };
}
