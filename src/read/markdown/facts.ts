import type { Text } from '../../profile/profile.ts';
import { plain, tidy } from '../../profile/text.ts';
import type { ContactCollector } from '../contact/collector.ts';
import { isContactLine } from '../contact/contact-line.ts';
import { labelled } from '../contact/label.ts';
import { textOf } from './blocks.ts';
import type { Node } from './nodes.ts';

/** Takes a list or table of contact details whole, or leaves it whole. */
export function readFacts(node: Node, contact: ContactCollector): boolean {
  if (node.kind === 'rule') return true;
  if (node.kind === 'grid') return readGrid(node, contact);
  const lines = linesIn(node);
  if (!lines) return false;
  if (!areFacts(lines)) {
    contact.mention(lines);
    return false;
  }
  for (const line of lines) contact.line(line, true);
  return true;
}

/** Half of them say how to reach somebody or are known details, and one of them does the first, or says who it is. */
function areFacts(lines: readonly Text[]): boolean {
  let known = 0;
  let reaching = 0;
  for (const line of lines) {
    const label = labelled(line);
    if (label?.kind === 'name') return true;
    const reaches = isContactLine(line);
    if (reaches) reaching += 1;
    if (reaches || label) known += 1;
  }
  return reaching > 0 && known * 2 >= lines.length;
}

/** The lines of a list; what is listed below a line that ends in a colon is the rest of it. */
function linesIn(node: Node): readonly Text[] | undefined {
  if (node.kind === 'items') return flat(node.items.map((item) => item.nodes));
  if (node.kind === 'definitions') {
    return flat(node.groups.flatMap(({ term, definitions }) => (term ? [[term], ...definitions] : definitions)));
  }
  return undefined;
}

function flat(items: readonly (readonly Node[])[]): readonly Text[] | undefined {
  const lines: Text[] = [];
  for (const nodes of items) {
    const [first, below] = nodes;
    if (first?.kind !== 'lines' || nodes.length > 2) return undefined;
    const line = textOf(first.lines);
    const listed = below?.kind === 'items' && /[:：]$/.test(plain(line)) ? linesIn(below) : undefined;
    if (below && !listed) return undefined;
    lines.push(listed ? withListed(line, listed) : line);
  }
  return lines;
}

function withListed(line: Text, listed: readonly Text[]): Text {
  return tidy([...line, ...listed.flatMap((text, index) => [{ text: index === 0 ? ' ' : ', ' }, ...text])]);
}

function readGrid(grid: Node & { readonly kind: 'grid' }, contact: ContactCollector): boolean {
  if (grid.rows.length === 0 || !grid.rows.every((row) => row.cells.length === 2)) return false;
  for (const cell of grid.head) contact.structure(plain(cell));
  for (const row of grid.rows) if (row.cells[0] && row.cells[1]) contact.pair(plain(row.cells[0]), row.cells[1]);
  return true;
}
