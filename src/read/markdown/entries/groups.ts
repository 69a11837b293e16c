import type { Entry, SectionKind, Text } from '../../../profile/profile.ts';
import { plain } from '../../../profile/text.ts';
import { blocksOf, textOf } from '../blocks.ts';
import type { Line, Node } from '../nodes.ts';
import { capitalLed } from './capital-led.ts';
import { labelOf, withoutColon } from './group-label.ts';
import { wordCount } from './shape.ts';
import { wordsOf } from './word-list.ts';

/** Reads a section of words rather than entries: skills, languages, interests. Each group of them is an entry. */
export function groupsOf(nodes: readonly Node[], kind: SectionKind): readonly Entry[] {
  const entries: Entry[] = [];
  let title: Text | undefined;
  const push = (more: readonly Entry[]): void => {
    for (const entry of more) {
      if (title && !entry.title) {
        entries.push({ title, ...entry });
        title = undefined;
      } else entries.push(entry);
    }
  };
  for (const [index, node] of nodes.entries()) {
    if (node.kind === 'rule') continue;
    const [listed, announced] = announces(node, nodes[index + 1]) ? [[], textIn(node)] : withoutLastTerm(node);
    push(merged(listed.flatMap((own) => entriesOf(own, kind))));
    if (!announced) continue;
    if (title) entries.push(group({ title }));
    title = withoutColon(announced);
  }
  if (title) entries.push(group({ title }));
  return kind === 'languages' ? entries.flatMap(asLanguages) : mergedLoose(entries);
}

type Announcement = Extract<Node, { readonly kind: 'heading' | 'lines' }>;

/** A heading, or a line of few words right above a list, says what is listed below. */
function announces(node: Node, next: Node | undefined): node is Announcement {
  if (node.kind === 'heading') return true;
  if (node.kind !== 'lines' || next?.kind !== 'items') return false;
  const words = plain(textOf(node.lines));
  return node.lines.length === 1 && wordCount(words) <= 6 && !/[.,;!?。，、]/.test(words) && !/[:：]\s*\S/.test(words);
}

function textIn(node: Announcement): Text {
  return node.kind === 'heading' ? node.text : textOf(node.lines);
}

/** Of a list of definitions that ends in a term without one, the term announces what stands below the list. */
function withoutLastTerm(node: Node): readonly [readonly Node[], Text?] {
  if (node.kind !== 'definitions') return [[node]];
  const last = node.groups.at(-1);
  if (!last?.term || last.definitions.length > 0) return [[node]];
  const groups = node.groups.slice(0, -1);
  return [groups.length > 0 ? [{ ...node, groups }] : [], textOf(last.term.lines)];
}

function entriesOf(node: Node, kind: SectionKind): readonly Entry[] {
  switch (node.kind) {
    case 'lines':
      return linesAsEntries(node.lines, kind);
    case 'items':
      return node.items.flatMap(({ nodes }) => itemAsEntries(nodes, kind));
    case 'definitions':
      return node.groups.map(({ term, definitions }) => {
        const words = definitions.flatMap((nodes) =>
          nodes.flatMap((inner) => (inner.kind === 'lines' ? wordsOf(textOf(inner.lines)) : [])),
        );
        const isWords =
          definitions.every((nodes) => nodes.every((inner) => inner.kind === 'lines')) &&
          words.every((word) => wordCount(plain(word)) <= 8);
        return group({
          ...(term && { title: withoutColon(textOf(term.lines)) }),
          ...(isWords ? { keywords: words } : { body: blocksOf(definitions.flat()) }),
        });
      });
    case 'grid':
      return node.rows.map(({ cells }) => {
        const [first, ...rest] = cells.filter((cell) => cell.length > 0);
        return group({ ...(first && { title: first }), keywords: rest.flatMap(wordsOf) });
      });
    default:
      return [group({ body: blocksOf([node]) })];
  }
}

/** Each line that begins with a label is a group; the others are one list of words. */
function linesAsEntries(lines: readonly Line[], kind: SectionKind): readonly Entry[] {
  const isList =
    kind === 'languages' ||
    lines.some((line) => line.hard || labelOf(line.text)) ||
    (lines.length > 2 && lines.every(isBrief));
  return (isList ? lines.map((line) => line.text) : [textOf(lines)]).map(lineAsEntry);
}

/** Prose that is only wrapped fills its lines. */
function isBrief({ text }: Line): boolean {
  return wordCount(plain(text)) <= 4 && !/[,.;、，。]/.test(plain(text));
}

function lineAsEntry(text: Text): Entry {
  const label = labelOf(text);
  const value = label ? label.value : text;
  const listed = wordsOf(value);
  const words = label?.isColumn && listed.length === 1 ? capitalLed(value) : listed;
  const isProse = words.some((word) => wordCount(plain(word)) > 12) || /[.!?。]\s+\S+\s/.test(plain(value));
  const title = label && { title: label.title };
  if (isProse) return group({ ...title, body: [{ kind: 'paragraph', text: value }] });
  return group({ ...title, keywords: words });
}

function itemAsEntries(nodes: readonly Node[], kind: SectionKind): readonly Entry[] {
  const [first, ...rest] = nodes;
  if (first?.kind !== 'lines') return nodes.flatMap((node) => entriesOf(node, kind));
  if (rest.length === 0) return linesAsEntries(first.lines, kind);
  const nested = rest.flatMap((node) => entriesOf(node, kind));
  const isFlat = nested.every((entry) => !entry.title && entry.body.length === 0);
  const title = withoutColon(textOf(first.lines));
  if (isFlat) return [group({ title, keywords: nested.flatMap((entry) => entry.keywords) })];
  return [group({ title, body: blocksOf(rest) })];
}

/** Bullets that are single words each make one list together. */
function merged(entries: readonly Entry[]): readonly Entry[] {
  const loose = entries.filter((entry) => !entry.title && entry.body.length === 0);
  const isList = loose.length === entries.length && loose.length > 1;
  return isList ? [group({ keywords: loose.flatMap((entry) => entry.keywords) })] : entries;
}

/** Paragraphs of one word each, as some write lists, are one list. */
function mergedLoose(entries: readonly Entry[]): readonly Entry[] {
  return entries.length > 1 && entries.every((entry) => !entry.title && entry.body.length === 0)
    ? merged(entries)
    : entries;
}

/** "Slovene (native)", "Italian: Native", "English – fluent": a language and how well. */
function asLanguages(entry: Entry): readonly Entry[] {
  if (entry.body.length > 0) return [entry];
  if (entry.title && entry.keywords.length === 1 && entry.keywords[0])
    return [group({ title: entry.title, level: plain(entry.keywords[0]) })];
  if (entry.title) return [entry];
  return entry.keywords.map((word) => {
    const found = /^([^(（]+?)(?:[(（](.+)[)）]|\s[-–—]([^]+))$/.exec(plain(word));
    const [title, level] = [found?.[1]?.trim(), (found?.[2] ?? found?.[3]?.replace(/^[-–—]+/, ''))?.trim()];
    return title && level ? group({ title: [{ text: title }], level }) : group({ title: word });
  });
}

function group(fields: Partial<Entry>): Entry {
  return { keywords: [], body: [], ...fields };
}
