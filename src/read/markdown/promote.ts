import { headingMeaning } from '../../profile/section-names.ts';
import { plain } from '../../profile/text.ts';
import type { Line, Node } from './nodes.ts';

/**
 * Turns lines that stand for headings into headings, on a page that has no real ones with the name of a section:
 * a bold line of its own, a line in capitals, or a name before a colon at the top of a paragraph; and lines that look
 * the same as these.
 */
export function withPromotedHeadings(nodes: readonly Node[]): readonly Node[] {
  const hasNamed = nodes.some((node) => node.kind === 'heading' && headingMeaning(plain(node.text))?.exact);
  if (hasNamed) return nodes;
  const usual = usualForm(nodes);
  return nodes.flatMap((node) => promoted(node, usual));
}

type Form = 'bold' | 'code';

/** The form of lines before a colon in which at least two name a section: all such lines are headings, whatever they say. */
function usualForm(nodes: readonly Node[]): Form | undefined {
  const named = nodes.flatMap((node) =>
    node.kind === 'lines' && node.lines[0] && headingMeaning(plain(node.lines[0].text))?.exact
      ? [formOf(node.lines[0])]
      : [],
  );
  return (['bold', 'code'] as const).find((form) => named.filter((other) => other === form).length >= 2);
}

function formOf({ text }: Line): Form | undefined {
  const words = plain(text).trim();
  if (!/[:：]$/.test(words) || words.length > 40) return undefined;
  const runs = text.filter((run) => /[\p{L}\p{N}]/u.test(run.text));
  return runs.every((run) => run.strong) ? 'bold' : runs.every((run) => run.code) ? 'code' : undefined;
}

function promoted(node: Node, usual: Form | undefined): readonly Node[] {
  if (node.kind !== 'lines') return [node];
  const [first, ...rest] = node.lines;
  const isUsual = first !== undefined && rest.length === 0 && usual !== undefined && formOf(first) === usual;
  if (!first || !(isUsual || standsAlone(first, rest.length === 0))) return [node];
  const heading: Node = { kind: 'heading', level: 0, text: withoutColon(first), at: first.at };
  const next = rest[0];
  return next ? [heading, { ...node, lines: rest, at: next.at }] : [heading];
}

function standsAlone(line: Line, alone: boolean): boolean {
  const text = plain(line.text).trim();
  if (!headingMeaning(text)?.exact) return false;
  const isBold = line.text.every((run) => run.strong);
  const isLoud = text === text.toUpperCase() && text !== text.toLowerCase();
  return /[:：]$/.test(text) || (isBold && alone) || isLoud;
}

function withoutColon(line: Line): Line['text'] {
  return line.text.map((run, index) => {
    const { strong: _, code: __, ...rest } = run;
    return index === line.text.length - 1 ? { ...rest, text: run.text.replace(/(?<!\s)\s*[:：]\s*$/, '') } : rest;
  });
}
