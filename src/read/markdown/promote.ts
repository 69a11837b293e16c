import { headingMeaning } from '../../profile/section-names.ts';
import { plain } from '../../profile/text.ts';
import type { Line, Node } from './nodes.ts';

/**
 * Turns lines that stand for headings into headings, on a page that has no real ones with the name of a section:
 * a bold line of its own, a line in capitals, or a name before a colon at the top of a paragraph.
 */
export function withPromotedHeadings(nodes: readonly Node[]): readonly Node[] {
  const hasNamed = nodes.some((node) => node.kind === 'heading' && headingMeaning(plain(node.text))?.exact);
  return hasNamed ? nodes : nodes.flatMap(promoted);
}

function promoted(node: Node): readonly Node[] {
  if (node.kind !== 'lines') return [node];
  const [first, ...rest] = node.lines;
  if (!first || !standsAlone(first, rest.length === 0)) return [node];
  const heading: Node = { kind: 'heading', level: 0, text: withoutColon(first), at: first.at };
  const next = rest[0];
  return next ? [heading, { ...node, lines: rest, at: next.at }] : [heading];
}

function standsAlone(line: Line, alone: boolean): boolean {
  const text = plain(line.text).trim();
  if (!headingMeaning(text)?.exact) return false;
  const isBold = line.text.every((run) => run.strong);
  const isLoud = text === text.toUpperCase() && text !== text.toLowerCase();
  return /[:：]$/.test(text) || ((isBold || isLoud) && alone) || (isLoud && line.hard);
}

function withoutColon(line: Line): Line['text'] {
  return line.text.map((run, index) => {
    const { strong: _, ...rest } = run;
    return index === line.text.length - 1 ? { ...rest, text: run.text.replace(/(?<!\s)\s*[:：]\s*$/, '') } : rest;
  });
}
