import { cuesOf } from '../../profile/cues.ts';
import type { Entry, Section, SectionKind, Text } from '../../profile/profile.ts';
import { slice, unmarked } from '../../profile/slice.ts';
import { plain, textsOf } from '../../profile/text.ts';
import { blocksOf, textOf } from './blocks.ts';
import type { ContactCollector } from '../contact/collector.ts';
import { isContactLine, isOnlyContact } from '../contact/contact-line.ts';
import type { SectionContext } from './context.ts';
import { areCitations, citationsOf } from './entries/citations.ts';
import { draftsOf } from './entries/drafts.ts';
import { entriesOf } from './entries/entries.ts';
import { groupsOf } from './entries/groups.ts';
import { readFacts } from './facts.ts';
import type { Node, Picture } from './nodes.ts';
import { wordsShown } from './section-pictures.ts';
import type { Part } from './sections.ts';

/** Reads one part of the page; contact details make no section. */
export function sectionOf(part: Part, context: SectionContext): readonly Section[] {
  const { contact, source, report } = context;
  const { kind } = part;
  if (kind === 'contact' || kind === 'footer') {
    contact.structure(plain(part.title));
    takeContact(part.nodes, contact);
    return [];
  }
  const title = titleOf(part.title);
  const pictures = context.pictures.get(part) ?? [];
  const { body, entries, columns } =
    part.nodes.length > 0 ? contentsOf(part, kind, context) : kind === 'skills' ? shown(pictures) : NOTHING;
  for (const column of columns) contact.structure(plain(column));
  if (body.length === 0 && entries.length === 0) {
    if (title.length === 0) return [];
    // A title of its own may be all there is to say, as "References on request" is.
    if (kind !== 'other' || part.isAbove || pictures.length > 0) {
      const omitted = plain(title);
      report.note('left-out-heading', `left out \`${omitted}\`: nothing stands below it`, {
        span: source.lineSpan(part.at),
        omitted,
      });
      return [];
    }
  }
  const section = {
    kind,
    ...(title.length > 0 && { title }),
    body: blocksOf(body, part.level),
    entries,
    span: source.lineSpan(part.at),
  };
  return part.implied && kind === 'work' ? withDegreesApart(section) : [section];
}

function shown(pictures: readonly Picture[]): Contents {
  const keywords = wordsShown(pictures);
  return keywords.length > 0 ? { ...NOTHING, entries: [{ keywords, body: [] }] } : NOTHING;
}

/** What a part of the page holds, less the contact details in it. */
function contentsOf(part: Part, kind: SectionKind, context: SectionContext): Contents {
  const { contact } = context;
  const ends = endOf(part.nodes);
  takeContact(part.nodes.slice(ends), contact);
  const nodes = part.nodes.slice(0, ends).filter((node) => !takenAsContact(node, contact));
  contact.mention(textsIn(nodes));
  return contents(nodes, kind, part.level, context);
}

/** One by one, as they are asked for. */
function* textsIn(nodes: readonly Node[]): Generator<Text> {
  for (const node of nodes) yield* textsOf(blocksOf([node]));
}

function takeContact(nodes: readonly Node[], contact: ContactCollector): void {
  const rest = nodes.filter((node) => !readFacts(node, contact));
  for (const text of textsOf(blocksOf(rest))) contact.line(text, true);
}

/** A paragraph that says nothing but how to reach somebody is no part of a section. */
function takenAsContact(node: Node, contact: ContactCollector): boolean {
  const line = node.kind === 'lines' ? textOf(node.lines) : [];
  const isTaken = isOnlyContact(line);
  if (isTaken) contact.line(line, true);
  return isTaken;
}

/** Where a section ends, before a rule with nothing below it but a line of contact details and what else is as short. */
function endOf(nodes: readonly Node[]): number {
  const rule = nodes.findLastIndex((node) => node.kind === 'rule');
  const [first, ...rest] = nodes.slice(rule + 1);
  const isContact =
    rule !== -1 &&
    first?.kind === 'lines' &&
    isContactLine(textOf(first.lines)) &&
    textsOf(blocksOf(rest)).every((text) => plain(text).length <= 80);
  return isContact ? rule : nodes.length;
}

/** A list of dated headings without a title is mostly jobs; degrees in it are education. */
function withDegreesApart(section: Section): readonly Section[] {
  const runs: { readonly kind: SectionKind; readonly entries: Entry[] }[] = [];
  for (const entry of section.entries) {
    const { title, degree } = cuesOf(entry.title ? plain(entry.title) : '');
    const kind = degree > title ? 'education' : 'work';
    const last = runs.at(-1);
    if (last?.kind === kind) last.entries.push(entry);
    else runs.push({ kind, entries: [entry] });
  }
  return runs.length > 0
    ? runs.map((run, index) => ({ ...(index === 0 ? section : { body: [] }), ...run }))
    : [section];
}

interface Contents {
  readonly body: readonly Node[];
  readonly entries: readonly Entry[];
  readonly columns: readonly Text[];
}

const NOTHING: Contents = { body: [], entries: [], columns: [] };

function contents(nodes: readonly Node[], kind: SectionKind, level: number, context: SectionContext): Contents {
  switch (kind) {
    case 'summary':
      return { ...NOTHING, body: nodes };
    case 'skills':
    case 'languages':
    case 'interests':
      return {
        body: [],
        entries: groupsOf(nodes, kind),
        columns: nodes.flatMap((node) => (node.kind === 'grid' ? node.head : [])),
      };
    case 'publications':
      return { ...NOTHING, entries: citationsOf(nodes) };
    case 'references': {
      const { before, drafts } = draftsOf(nodes, kind);
      const bare: readonly Entry[] = before.length > 0 ? [{ keywords: [], body: blocksOf(before, level) }] : [];
      return { body: [], entries: [...bare, ...entriesOf(drafts, kind, level, context)], columns: [] };
    }
    default: {
      if (kind === 'talks' && areCitations(nodes)) return { ...NOTHING, entries: citationsOf(nodes) };
      const { before, drafts, columns } = draftsOf(nodes, kind);
      return { body: before, entries: entriesOf(drafts, kind, level, context), columns };
    }
  }
}

function titleOf(title: Text): Text {
  const characters = plain(title);
  const end = characters.search(/(?<![\s:：])[\s:：]+$/);
  return unmarked(end === -1 ? title : slice(title, 0, end));
}
