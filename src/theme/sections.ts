import type { Block, Entry, Profile, Section, SectionKind, Text } from '../profile/profile.ts';
import { plain, text } from '../profile/text.ts';
import type { DateSetter } from './dates.ts';
import { blocks, escapeText, hasLink, html, inline, safeAddress, type Html, type InlineStyle } from './html.ts';
import type { LevelSetter } from './level.ts';
import { withWholeDates } from './unbroken.ts';
import type { EntryView, SectionView } from './view.ts';

/** What the making of sections needs to know beside them. */
export interface Setting {
  readonly style: InlineStyle;
  /** How the person's name looks in a bibliography. */
  readonly owner: RegExp | undefined;
  /** Titles for sections without one. */
  readonly labels: Readonly<Record<SectionKind, string>>;
  /** Titles that replace the author's. */
  readonly overridden: Readonly<Partial<Record<SectionKind, string>>>;
  readonly setDates: DateSetter;
  readonly setLevel: LevelSetter;
  /** Kinds that come first. */
  readonly order: readonly SectionKind[];
}

/** The sections that say anything, be it a title only, in the page's order. */
export function sectionViews(profile: Profile, setting: Setting): readonly SectionView[] {
  return inOrder(profile.sections, setting.order)
    .filter(({ title, body, entries }) => title || body.length > 0 || entries.length > 0)
    .map((section) => sectionView(section, WITH_AUTHORS.has(section.kind) ? withOwner(setting) : setting));
}

/** Sections in which names of authors stand. */
const WITH_AUTHORS: ReadonlySet<SectionKind> = new Set(['publications', 'talks']);

function withOwner(setting: Setting): Setting {
  return setting.owner ? { ...setting, style: { ...setting.style, owner: setting.owner } } : setting;
}

function inOrder(sections: readonly Section[], order: readonly SectionKind[]): readonly Section[] {
  const rank = ({ kind }: Section): number => (order.includes(kind) ? order.indexOf(kind) : order.length);
  return [...sections].sort((a, b) => rank(a) - rank(b));
}

function sectionView(section: Section, setting: Setting): SectionView {
  const { kind, title, body, entries } = section;
  return {
    kind,
    title: inline(
      (setting.overridden[kind] === undefined ? title : undefined) ?? text(setting.labels[kind]),
      setting.style,
    ),
    body: body.length > 0 ? blocks(body, 2, setting.style) : undefined,
    entries: entries.map((entry) => entryView(entry, kind, setting)),
    brief: entries.length > 0 && entries.every((entry) => isBrief(entry, kind)),
  };
}

function isBrief({ body, dates, organization, note, location }: Entry, kind: SectionKind): boolean {
  return (
    (kind === 'skills' || kind === 'languages' || kind === 'interests') &&
    body.length === 0 &&
    !dates &&
    !organization &&
    !note &&
    !location
  );
}

function entryView(entry: Entry, kind: SectionKind, { style, setDates, setLevel }: Setting): EntryView {
  const { title, organization, location, note } = withTitle(entry);
  const dates = entry.dates && html(withWholeDates(escapeText(setDates(entry.dates))));
  return {
    kind,
    title: title ? linked(title, entry.url, style) : dates,
    closed: title !== undefined && /[.!?…。]["”’»)]*$/u.test(plain(title)),
    organization: organization && inline(organization, style),
    location: location && inline(location, style),
    dates: title ? dates : undefined,
    level: entry.level === undefined ? undefined : setLevel(entry.level, kind),
    keywords: entry.keywords.map((keyword) => inline(keyword, style)),
    note: note && inline(note, style),
    body: entry.body.length > 0 ? blocks(entry.body, 3, style) : undefined,
    sameOrganization: entry.sameOrganization === true,
    short: length(entry.body) < 700,
  };
}

type Heads = Pick<Entry, 'title' | 'organization' | 'location' | 'note'>;

/** An entry without a title is known by its organization, else by what else its head says. */
function withTitle({ title, organization, location, note }: Entry): { [Key in keyof Heads]: Text | undefined } {
  if (title) return { title, organization, location, note };
  if (organization) return { title: organization, organization: undefined, location, note };
  if (note) return { title: note, organization: undefined, location, note: undefined };
  return { title: location, organization: undefined, location: undefined, note: undefined };
}

function linked(title: Text, url: string | undefined, style: InlineStyle): Html {
  const address = hasLink(title) ? undefined : safeAddress(url);
  return address === undefined
    ? inline(title, style)
    : inline(
        title.map((run) => ({ ...run, href: address })),
        style,
      );
}

function length(content: readonly Block[]): number {
  return content.reduce((sum, block) => sum + blockLength(block), 0);
}

function blockLength(block: Block): number {
  switch (block.kind) {
    case 'paragraph':
    case 'subheading':
      return plain(block.text).length;
    case 'list':
      return block.items.reduce((sum, item) => sum + Math.max(60, plain(item.text).length) + length(item.blocks), 0);
    case 'table':
      return block.rows.flat().reduce((sum, cell) => sum + plain(cell).length, 0);
  }
}
