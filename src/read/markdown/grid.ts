import type { Text } from '../../profile/profile.ts';
import { tidy } from '../../profile/text.ts';
import type { Line, Node } from './nodes.ts';
import type { Element } from './tree.ts';

/** Turns a table into a grid; lines in a cell are joined by a break. */
export function gridOf(table: Element, linesOf: (cell: Element) => readonly Line[]): readonly Node[] {
  const rows = rowsOf(table).map((row) => ({
    isHead: row.inHead || row.cells.every((cell) => cell.tag === 'th'),
    cells: row.cells.map((cell) => joined(linesOf(cell))),
    at: row.at,
  }));
  const head = rows[0]?.isHead ? rows[0].cells : [];
  const body = (rows[0]?.isHead ? rows.slice(1) : rows).filter((row) => row.cells.some((cell) => cell.length > 0));
  if (body.length === 0 && head.every((cell) => cell.length === 0)) return [];
  return [
    {
      kind: 'grid',
      head: head.some((cell) => cell.length > 0) ? head : [],
      rows: body.map(({ cells, at }) => ({ cells, at })),
      at: table.line,
    },
  ];
}

interface Row {
  readonly cells: readonly Element[];
  readonly inHead: boolean;
  readonly at: number;
}

function rowsOf(element: Element, inHead = false): readonly Row[] {
  const rows: Row[] = [];
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '')
        rows.push({ cells: [{ ...element, tag: 'td', children: [child] }], inHead, at: element.line });
    } else if (child.tag === 'tr') {
      const cells = child.children.map((cell): Element =>
        typeof cell === 'string' ? { ...child, tag: 'td', children: [cell] } : cell,
      );
      rows.push({
        cells: cells
          .filter((cell) => cell.tag === 'th' || cell.tag === 'td' || cell.children.length > 0)
          .filter(isCell),
        inHead,
        at: child.line,
      });
    } else if (child.tag === 'td' || child.tag === 'th' || child.tag === 'caption')
      rows.push({ cells: [child], inHead, at: child.line });
    else for (const row of rowsOf(child, child.tag === 'thead')) rows.push(row);
  }
  return rows;
}

/** White space between the tags of a row is no cell. */
function isCell(cell: Element): boolean {
  return (
    cell.tag === 'th' ||
    cell.children.some((child) => typeof child !== 'string' || child.trim() !== '') ||
    cell.children.length === 0
  );
}

function joined(lines: readonly Line[]): Text {
  return tidy(lines.flatMap((line, index) => (index === 0 ? line.text : [{ text: '\n' }, ...line.text])));
}
