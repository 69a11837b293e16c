import type { Text } from '../../profile/profile.ts';
import { tidy } from '../../profile/text.ts';
import { linkAddress } from '../links.ts';
import { appended } from './appended.ts';
import { gridOf } from './grid.ts';
import { LineBuilder } from './line-builder.ts';
import { type Marks, marksOf } from './marks.ts';
import type { Badge, DefinitionGroup, Item, Line, Lines, Node, Page, Picture } from './nodes.ts';
import type { Element } from './tree.ts';

/** Turns the tree of a page into nodes; what only decorates it is gone, links that show a picture are kept aside. */
export function pageOf(root: Element): Page {
  const badges: Badge[] = [];
  const pictures: Picture[] = [];
  const nodes = blocksOf(root, { marks: {}, badges, pictures });
  return { nodes, badges, pictures };
}

interface Context {
  readonly marks: Marks;
  readonly badges: Badge[];
  readonly pictures: Picture[];
}

function blocksOf(parent: Element, context: Context): readonly Node[] {
  const [only] = parent.children;
  // So is nearly every item of a list, and there are as many of these as of the lines of a page.
  if (parent.children.length === 1 && typeof only === 'object' && blockTags.has(only.tag) && !isHidden(only))
    return block(only, context);
  let nodes: Node[] = [];
  const open = new LineBuilder(parent.line);
  for (const child of parent.children) {
    if (typeof child === 'string') open.add(child, context.marks);
    else if (isHidden(child)) continue;
    else if (blockTags.has(child.tag) || containsBlock(child)) {
      nodes = withLines(nodes, open.take());
      for (const node of block(child, context)) nodes = appended(nodes, node);
      open.at = child.line;
    } else inline(child, context, open);
  }
  return withLines(nodes, open.take());
}

/** The nodes, and the lines after them as a paragraph. */
function withLines(nodes: Node[], lines: readonly Line[]): Node[] {
  return lines[0] ? appended(nodes, { kind: 'lines', lines, at: lines[0].at }) : nodes;
}

function block(element: Element, context: Context): readonly Node[] {
  const { tag, line: at } = element;
  if (/^h[1-6]$/.test(tag) || tag === 'summary') {
    if (containsBlock(element) && tag !== 'summary') return headingWithin(element, context);
    const text = headingOf(linesOf(element, context));
    return text.length > 0 ? [{ kind: 'heading', level: Number(tag[1]) || 2, text, at }] : [];
  }
  if (tag === 'hr') return [{ kind: 'rule', at }];
  if (tag === 'pre') {
    const text = textContent(element);
    return text.trim() === '' ? [] : [{ kind: 'plain', text, at }];
  }
  if (tag === 'ul' || tag === 'ol' || tag === 'menu') {
    const items = itemsOf(element, context);
    return items.length > 0 ? [{ kind: 'items', ordered: tag === 'ol', items, at }] : [];
  }
  if (tag === 'dl') {
    const groups = groupsOf(element, context);
    return groups.length > 0 ? [{ kind: 'definitions', groups, at }] : [];
  }
  if (tag === 'table') return tableOf(element, context);
  if (tag === 'blockquote') {
    return blocksOf(element, context).map((node) => (node.kind === 'lines' ? { ...node, quoted: true } : node));
  }
  const nodes = blocksOf(element, contextIn(element, context));
  return tag === 'div' ? row(nodes) : nodes;
}

/** A heading that holds lists too: what stands before them is the heading, they stand below it. */
function headingWithin(element: Element, context: Context): readonly Node[] {
  const [first, ...below] = blocksOf({ ...element, tag: 'div' }, context);
  if (first?.kind !== 'lines') return first ? [first, ...below] : [];
  return [{ kind: 'heading', level: Number(element.tag[1]), text: headingOf(first.lines), at: element.line }, ...below];
}

/** The lines of a heading as one. */
function headingOf(lines: readonly Line[]): Text {
  if (lines[0] && lines.length === 1) return lines[0].text;
  return tidy(lines.flatMap((line, index) => (index === 0 ? line.text : [{ text: ' ' }, ...line.text])));
}

/** The short paragraphs of one `<div>` are the cells of a row: one paragraph with a line for each. */
function row(nodes: readonly Node[]): readonly Node[] {
  const paragraphs = nodes.filter((node) => node.kind === 'lines');
  const cells = paragraphs.flatMap((paragraph) => paragraph.lines);
  const isRow =
    paragraphs.length === nodes.length &&
    paragraphs.length > 1 &&
    cells.length <= 6 &&
    cells.every((cell) => cell.text.reduce((sum, run) => sum + run.text.length, 0) <= 120) &&
    cells.some((cell) => cell.text.some((run) => /\d{4}/.test(run.text)));
  const first = cells[0];
  if (!isRow || !first) return nodes;
  return [{ kind: 'lines', lines: cells.map((cell) => ({ ...cell, hard: true })), at: first.at }];
}

function itemsOf(list: Element, context: Context): readonly Item[] {
  const items: Item[] = [];
  for (const child of list.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') items.push({ nodes: blocksOf({ ...list, children: [child] }, context), at: list.line });
    } else if (!isHidden(child)) {
      const nodes = child.tag === 'li' ? blocksOf(child, context) : blocksOf({ ...list, children: [child] }, context);
      if (nodes.length > 0) items.push({ nodes, at: child.line });
    }
  }
  return items;
}

function groupsOf(list: Element, context: Context): readonly DefinitionGroup[] {
  const groups: { term: Lines | undefined; definitions: (readonly Node[])[]; at: number }[] = [];
  for (const child of list.children) {
    if (typeof child === 'string') {
      if (child.trim() === '') continue;
      groups.push({ term: undefined, definitions: [blocksOf({ ...list, children: [child] }, context)], at: list.line });
    } else if (child.tag === 'dt') {
      const lines = linesOf(child, context);
      groups.push({
        term: lines.length > 0 ? { kind: 'lines', lines, at: child.line } : undefined,
        definitions: [],
        at: child.line,
      });
    } else {
      const nodes = child.tag === 'dd' ? blocksOf(child, context) : blocksOf({ ...list, children: [child] }, context);
      const last = groups.at(-1);
      if (nodes.length === 0) continue;
      if (last) last.definitions = appended(last.definitions, nodes);
      else groups.push({ term: undefined, definitions: [nodes], at: child.line });
    }
  }
  return groups.filter((group) => group.term || group.definitions.length > 0);
}

function tableOf(table: Element, context: Context): readonly Node[] {
  return gridOf(table, (cell) => linesOf(cell, context));
}

function linesOf(element: Element, context: Context): readonly Line[] {
  const open = new LineBuilder(element.line);
  for (const child of element.children) {
    if (typeof child === 'string') open.add(child, context.marks);
    else if (!isHidden(child)) inline(child, context, open);
  }
  return open.take();
}

function inline(element: Element, context: Context, open: LineBuilder): void {
  const { tag, attributes, line: at } = element;
  if (tag === 'softbreak' || tag === 'br') return open.break(tag === 'br', at);
  if (tag === 'img') {
    context.pictures.push({ src: attributes['src'] ?? '', alt: attributes['alt'] ?? '', at });
    return;
  }
  const href = tag === 'a' ? linkAddress(attributes['href'] ?? '') : undefined;
  if (href !== undefined && textContent(element).trim() === '') {
    const picture = element.children.find((child) => typeof child !== 'string' && child.tag === 'img');
    context.badges.push({ href, alt: typeof picture === 'object' ? (picture.attributes['alt'] ?? '') : '', at });
  }
  const isWithin = tag === 'a' && href === undefined && 'href' in attributes;
  const marks = {
    ...context.marks,
    ...marksOf(element),
    ...(href !== undefined && { href }),
    ...(isWithin && { within: true as const }),
  };
  const isBlock = blockTags.has(tag);
  if (isBlock) open.break(true, at);
  if (tag === 'span') open.edge();
  for (const child of element.children) {
    if (typeof child === 'string') open.add(child, marks);
    else if (!isHidden(child)) inline(child, { ...context, marks }, open);
  }
  if (isBlock) open.break(true, at);
  if (tag === 'span') open.edge();
}

/** The context of what stands in an element. */
function contextIn(element: Element, context: Context): Context {
  const marks = marksOf(element);
  return marks ? { ...context, marks: { ...context.marks, ...marks } } : context;
}

function isHidden({ attributes }: Element): boolean {
  return 'hidden' in attributes || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '');
}

function containsBlock(element: Element): boolean {
  return element.children.some(
    (child) => typeof child !== 'string' && (blockTags.has(child.tag) || containsBlock(child)),
  );
}

export function textContent(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textContent(child))).join('');
}

const blockTags: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
