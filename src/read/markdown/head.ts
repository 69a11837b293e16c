import { isName, nameIn, nameInSentence } from '../../profile/person-name.ts';
import type { Block, Text } from '../../profile/profile.ts';
import { plain, text as plainText } from '../../profile/text.ts';
import type { ContactCollector } from '../contact/collector.ts';
import { blocksOf, textOf } from './blocks.ts';
import type { Line, Lines, Node } from './nodes.ts';

/** What stands above the first section. */
export interface Head {
  readonly name?: string;
  readonly label?: Text;
  readonly summary: readonly Block[];
}

/** Reads the head of a page: name, label, contact lines; all else is the summary. */
export function readHead(
  nodes: readonly Node[],
  contact: ContactCollector,
  known: { readonly name?: string | undefined },
): Head {
  let name = known.name;
  let label: Text | undefined;
  const prose: Node[] = [];
  const beforeProse = (): boolean => prose.length === 0;
  for (const node of nodes) {
    if (node.kind === 'heading') {
      const found = name === undefined || plain(node.text) === name ? nameIn(plain(node.text)) : undefined;
      if (found) {
        name ??= found.name;
        if (found.rest !== '') label = plainText(found.rest);
      } else if (plain(node.text) === name) continue;
      else if (!label && beforeProse()) label = node.text;
      else prose.push(node);
    } else if (node.kind === 'lines') {
      const rest = readLines(node, contact);
      const [first, ...more] = rest;
      if (!first) continue;
      const words = plain(first.text);
      if (name === undefined && beforeProse() && isName(words)) {
        name = words;
        if (more.length > 0) prose.push({ ...node, lines: more });
      } else if (words === name && more.length === 0) continue;
      else if (!label && beforeProse() && more.length === 0 && isLabel(words)) label = withoutFullStop(first.text);
      else prose.push({ ...node, lines: rest });
    } else if (readFacts(node, contact)) continue;
    else prose.push(node);
  }
  const summary = blocksOf(prose);
  name ??= contact.found.name ?? firstSentenceName(prose);
  return { ...(name !== undefined && { name }), ...(label && { label }), summary };
}

/** The lines of a paragraph that are no contact details. */
function readLines(node: Lines, contact: ContactCollector): readonly Line[] {
  if (contact.line(textOf(node.lines), false) === 'taken') return [];
  const rest = node.lines.filter((line) => contact.line(line.text, false) === 'not contact');
  for (const line of rest) contact.mention(line.text);
  return rest;
}

/** Lists and tables of contact details: taken whole, or not at all. */
export function readFacts(node: Node, contact: ContactCollector): boolean {
  if (node.kind === 'items' && node.items.every((item) => item.nodes.length === 1 && item.nodes[0]?.kind === 'lines')) {
    const lines = node.items.flatMap((item) => (item.nodes[0]?.kind === 'lines' ? [textOf(item.nodes[0].lines)] : []));
    const taken = lines.filter((line) => contact.wouldTake(line));
    if (taken.length * 2 < lines.length) {
      for (const line of lines) contact.mention(line);
      return false;
    }
    for (const line of lines) contact.line(line, true);
    return true;
  }
  if (node.kind === 'grid' && node.rows.every((row) => row.cells.length === 2)) {
    for (const row of node.rows) if (row.cells[0] && row.cells[1]) contact.pair(plain(row.cells[0]), row.cells[1]);
    return true;
  }
  return node.kind === 'rule';
}

/** A short line that says what somebody is, not a sentence. */
function isLabel(words: string): boolean {
  return (
    words.length <= 100 &&
    words.split(/\s+/).length <= 14 &&
    !/[.!?。]\s+\S/.test(words) &&
    !/[.!?。]$/.test(words.replace(/\.$/, '')) &&
    nameInSentence(words) === undefined
  );
}

function withoutFullStop(label: Text): Text {
  return label.map((run, index) => (index === label.length - 1 ? { ...run, text: run.text.replace(/\.$/, '') } : run));
}

function firstSentenceName(prose: readonly Node[]): string | undefined {
  for (const node of prose) {
    if (node.kind !== 'lines') continue;
    const sentence = plain(textOf(node.lines));
    const name = nameInSentence(sentence);
    if (name !== undefined) return name;
    // "I am **Jane Roe**, …": a bold name in the first paragraph.
    return node.lines
      .flatMap((line) => line.text)
      .find((run) => run.strong && isName(run.text) && sentence.indexOf(run.text) < 40)?.text;
  }
  return undefined;
}
