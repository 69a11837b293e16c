import { findDates } from '../../profile/dates/find.ts';
import type { Text } from '../../profile/profile.ts';
import { isPageTitle, nameIn } from '../../profile/person-name.ts';
import { type HeadingMeaning, headingMeaning } from '../../profile/section-names.ts';
import { plain } from '../../profile/text.ts';
import type { HeadingKind } from '../../profile/words/words.ts';
import type { Heading, Node } from './nodes.ts';
import { withPlainText } from './plain-text.ts';
import { withPromotedHeadings } from './promote.ts';

/** A stretch of the page under one heading. */
export interface Part {
  readonly kind: HeadingKind;
  readonly title: Text;
  readonly level: number;
  readonly nodes: readonly Node[];
  readonly at: number;
  /** True where no heading of its own opens it. */
  readonly implied?: true;
  /** True where the next part is one below this one. */
  readonly isAbove?: true;
}

export interface Outline {
  /** What stands before the first section: the name, what the person is, how to reach them. */
  readonly head: readonly Node[];
  readonly parts: readonly Part[];
}

/** Cuts a page into its sections, at the level on which its headings announce what a profile is made of. */
export function outline(page: readonly Node[], pageTitle: string | undefined): Outline {
  const nodes = withPromotedHeadings(withPlainText(page));
  const level = sectionLevel(nodes);
  const misplaced = tooDeep(nodes, level);
  const head = new Head();
  const parts: { kind: HeadingKind; title: Text; level: number; nodes: Node[]; at: number }[] = [];
  for (const node of nodes) {
    const current = parts.at(-1);
    const meaning = node.kind === 'heading' ? (misplaced.get(node) ?? opens(node, current, level, head)) : undefined;
    if (node.kind === 'heading' && meaning) {
      parts.push({ kind: meaning.kind, title: node.text, level: node.level, nodes: [], at: node.at });
    } else if (current) current.nodes.push(node);
    else head.push(node);
  }
  const placed = parts.map((part, index): Part => {
    const next = parts[index + 1];
    const isAbove = next && next.kind !== 'footer' && next.level > part.level;
    return { ...part, ...(isAbove && { isAbove }) };
  });
  return withUntitled(head.nodes, placed, pageTitle);
}

/** A page that is one section by its title, or that begins with dated headings, has a section without a heading. */
function withUntitled(head: readonly Node[], parts: readonly Part[], pageTitle: string | undefined): Outline {
  const announced = pageTitle === undefined ? undefined : headingMeaning(pageTitle);
  const isSection = announced?.exact && takesEntries.has(announced.kind);
  const dated = head.findIndex((node) => node.kind === 'heading' && findDates(plain(node.text)).length > 0);
  const from = dated !== -1 ? dated : isSection ? 0 : -1;
  const nodes = from === -1 ? [] : head.slice(from);
  const [first] = nodes;
  if (!first) return { head, parts };
  const untitled: Part = {
    kind: isSection ? announced.kind : 'work',
    title: isSection && pageTitle !== undefined ? [{ text: pageTitle }] : [],
    level: first.kind === 'heading' ? first.level - 1 : 1,
    nodes,
    at: first.at,
    implied: true,
  };
  return { head: head.slice(0, from), parts: [untitled, ...parts] };
}

/** The shallowest level on which a heading has the name of a section. */
function sectionLevel(nodes: readonly Node[]): number {
  const headings = nodes.filter((node) => node.kind === 'heading');
  const named = headings.filter((heading) => headingMeaning(plain(heading.text))?.exact);
  const levels = (named.length > 0 ? named : headings.slice(1)).map((heading) => heading.level);
  return levels.reduce((least, level) => Math.min(least, level), 7);
}

/** Sections that stand among the entries of another: the last subheadings of that, as long as each names one of another kind. */
function tooDeep(nodes: readonly Node[], level: number): ReadonlyMap<Heading, HeadingMeaning> {
  const found = new Map<Heading, HeadingMeaning>();
  let last: { readonly heading: Heading; readonly meaning: HeadingMeaning }[] = [];
  let kind: HeadingKind | undefined;
  let entryLevel = 7;
  const close = (): void => {
    for (const { heading, meaning } of last) found.set(heading, meaning);
    last = [];
    entryLevel = 7;
  };
  for (const node of nodes) {
    if (node.kind !== 'heading') continue;
    const meaning = headingMeaning(plain(node.text));
    if (node.level <= level) {
      close();
      kind = meaning?.kind;
    } else if (kind !== undefined && takesEntries.has(kind) && node.level <= entryLevel) {
      if (node.level < entryLevel) last = [];
      entryLevel = node.level;
      if (meaning?.exact && meaning.kind !== kind) last.push({ heading: node, meaning });
      else last = [];
    }
  }
  close();
  return found;
}

/** What kind of section a heading opens here, or nothing where it belongs to the section before. */
function opens(
  heading: Heading,
  current: { readonly kind: HeadingKind; readonly level: number; readonly nodes: readonly Node[] } | undefined,
  level: number,
  head: Head,
): HeadingMeaning | undefined {
  const meaning = headingMeaning(plain(heading.text));
  if (heading.level > level) {
    if (!meaning?.exact || !current || meaning.kind === current.kind || takesEntries.has(current.kind))
      return undefined;
    const isSibling = current.nodes.every(
      (node) => node.kind !== 'heading' || (node.level === heading.level && findDates(plain(node.text)).length === 0),
    );
    return isSibling ? meaning : undefined;
  }
  if (meaning) return meaning;
  if (!current && isLabelHeading(heading, head)) return undefined;
  const isDated = findDates(plain(heading.text)).length > 0;
  if (!current && (isDated || (opensHead(heading, head) && (heading.level < level || isTitle(plain(heading.text))))))
    return undefined;
  if (current && takesEntries.has(current.kind) && isDated) return undefined;
  return { kind: 'other', exact: false };
}

/** Accumulates what stands before the first section. */
class Head {
  readonly nodes: Node[] = [];
  /** The first node that is no rule. */
  first: Node | undefined;
  count = 0;
  headings = 0;

  push(node: Node): void {
    this.nodes.push(node);
    if (node.kind === 'rule') return;
    this.first ??= node;
    this.count += 1;
    if (node.kind === 'heading') this.headings += 1;
  }
}

/** Directly below the name, and deeper: what the person is. */
function isLabelHeading(heading: Heading, { first, count }: Head): boolean {
  return (
    first?.kind === 'heading' && count === 1 && heading.level > first.level && nameIn(plain(first.text)) !== undefined
  );
}

/** A name, or the title of the page. */
function isTitle(heading: string): boolean {
  return nameIn(heading) !== undefined || isPageTitle(heading);
}

/** The first heading may be the name; one directly below it says what the person is. */
function opensHead(heading: Heading, { first, count, headings }: Head): boolean {
  return (
    headings === 0 || (first?.kind === 'heading' && headings === count && headings < 3 && heading.level > first.level)
  );
}

/** Sections whose subheadings are entries, not sections of their own. */
const takesEntries: ReadonlySet<HeadingKind> = new Set(['work', 'education', 'volunteer', 'projects', 'teaching']);
