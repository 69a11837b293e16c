import type { Text } from '../../profile/profile.ts';
import { plain } from '../../profile/text.ts';
import type { ContactCollector } from '../contact/collector.ts';
import { isContactLine } from '../contact/contact-line.ts';
import { textOf } from './blocks.ts';
import type { Node } from './nodes.ts';

/** Takes a list or table of contact details whole, or leaves it whole. */
export function readFacts(node: Node, contact: ContactCollector): boolean {
  if (node.kind === 'rule') return true;
  if (node.kind === 'grid') return readGrid(node, contact);
  const lines = linesIn(node);
  if (!lines) return false;
  const taken = lines.filter(isContactLine);
  if (taken.length * 2 < lines.length) {
    contact.mention(lines);
    return false;
  }
  for (const line of lines) contact.line(line, true);
  return true;
}

/** The lines of a list that is only one level deep. */
function linesIn(node: Node): readonly Text[] | undefined {
  if (node.kind === 'items') return flat(node.items.map((item) => item.nodes));
  if (node.kind === 'definitions') {
    return flat(node.groups.flatMap((group) => [...(group.term ? [[group.term]] : []), ...group.definitions]));
  }
  return undefined;
}

function flat(items: readonly (readonly Node[])[]): readonly Text[] | undefined {
  const lines: Text[] = [];
  for (const nodes of items) {
    const [only] = nodes;
    if (only?.kind !== 'lines' || nodes.length > 1) return undefined;
    lines.push(textOf(only.lines));
  }
  return lines;
}

function readGrid(grid: Node & { readonly kind: 'grid' }, contact: ContactCollector): boolean {
  if (grid.rows.length === 0 || !grid.rows.every((row) => row.cells.length === 2)) return false;
  for (const cell of grid.head) contact.structure(plain(cell));
  for (const row of grid.rows) if (row.cells[0] && row.cells[1]) contact.pair(plain(row.cells[0]), row.cells[1]);
  return true;
}
