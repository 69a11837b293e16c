import { cuesOf } from '../../../profile/cues.ts';
import { findDates } from '../../../profile/dates/find.ts';
import type { SectionKind, Text } from '../../../profile/profile.ts';
import { slice } from '../../../profile/slice.ts';
import { plain } from '../../../profile/text.ts';
import type { DefinitionGroup, Definitions, Grid, Item, Items, Line, Node } from '../nodes.ts';
import type { Draft, HeadLine } from './draft.ts';
import { isDatedLine, isShortLine, wordCount } from './shape.ts';

/** Entries found in a list, a definition list or a table. */
export interface Listed {
  readonly drafts: readonly Draft[];
  /** Lines that belong to the head of the entry before. */
  readonly extends?: readonly HeadLine[];
  readonly columns?: readonly Text[];
}

/** Items are entries where some are dated, or where the section is a list of such things anyway; else they tell of the entry before. */
export function itemDrafts(list: Items, kind: SectionKind, belongsToEntry: boolean): Listed | undefined {
  if (belongsToEntry || kind === 'summary') return undefined;
  const firsts = list.items.map((item) => (item.nodes[0]?.kind === 'lines' ? item.nodes[0].lines[0] : undefined));
  const dated = firsts.filter((line) => line && isDatedLine(line.text)).length;
  const isCued = (): boolean => firsts.filter((line) => line && hasCue(line)).length * 2 >= list.items.length;
  const isList = listKinds.has(kind) || ((kind === 'work' || kind === 'education') && dated === 0 && isCued());
  if (!isList && (dated === 0 || dated * 3 < list.items.length)) return undefined;
  return { drafts: list.items.map(itemDraft) };
}

const listKinds: ReadonlySet<SectionKind> = new Set([
  'awards',
  'certificates',
  'talks',
  'projects',
  'volunteer',
  'teaching',
]);

function hasCue(line: Line): boolean {
  const { title, degree, organization } = cuesOf(plain(line.text));
  return title + degree + organization > 0 && wordCount(plain(line.text)) <= 20;
}

function itemDraft(item: Item): Draft {
  const [first, ...rest] = item.nodes;
  if (first?.kind !== 'lines') return { head: [], body: item.nodes, at: item.at };
  const { head, body } = itemHead(first.lines);
  const remaining: readonly Node[] =
    body.length > 0 ? [{ kind: 'lines', lines: body, at: body[0]?.at ?? item.at }, ...rest] : rest;
  return { head, body: remaining, at: item.at };
}

/** The first line is the head, and short ones after it; a sentence that follows the dates in it is not. */
function itemHead(lines: readonly Line[]): { readonly head: readonly HeadLine[]; readonly body: readonly Line[] } {
  const [first, ...more] = lines;
  if (!first) return { head: [], body: [] };
  const [line, sentence] = cutSentence(first);
  const head: HeadLine[] = [{ text: line.text, origin: 'line', at: line.at }];
  let from = 0;
  while (from < more.length && head.length < 4) {
    const next = more[from];
    if (!next || sentence || !(isShortLine(next.text, 14) || isDatedLine(next.text))) break;
    // A line that is only wrapped is no line of its own.
    if (!lines[from]?.hard && !isDatedLine(next.text) && !isShortLine(lines[from]?.text ?? [], 10)) break;
    head.push({ text: next.text, origin: 'line', at: next.at });
    from += 1;
  }
  return { head, body: [...(sentence ? [sentence] : []), ...more.slice(from)] };
}

function cutSentence(line: Line): readonly [Line, Line?] {
  const characters = plain(line.text);
  const last = findDates(characters).at(-1);
  if (!last) return [line];
  const after = /^\)?\s*[.;,:–—-]?\s*/.exec(characters.slice(last.end))?.[0].length ?? 0;
  const from = last.end + after;
  const rest = characters.slice(from);
  if (wordCount(rest) >= 8 && last.start > 0) return cutAt(line, from, from);
  const stop = sentenceStop.exec(rest);
  return stop ? cutAt(line, from + stop.index, from + stop.index + stop[0].length) : [line];
}

/** "Engineer, Loom Ltd. Designed looms": what parts a whole word, or the end of a company's name, from a sentence. */
const sentenceStop =
  /(?:(?<=[\p{L}\p{N}]{5}|\))(?<!\bAssoc)\.\s+|(?<=\b(?:Ltd|Inc|Corp|Co)\.)\s+)(?=\p{Lu}\p{Ll}*\s\p{Ll})/u;

function cutAt(line: Line, end: number, start: number): readonly [Line, Line] {
  return [
    { ...line, text: slice(line.text, 0, end) },
    { ...line, text: slice(line.text, start) },
  ];
}

/** Each term opens an entry, unless it only goes on with the one before. */
export function definitionDrafts(list: Definitions, kind: SectionKind, open: Draft | undefined): Listed | undefined {
  if (kind === 'summary') return undefined;
  const drafts: Draft[] = [];
  const extending: HeadLine[] = [];
  for (const group of list.groups) {
    const draft = groupDraft(group);
    const last = drafts.at(-1) ?? (open && { ...open, head: [...open.head, ...extending] });
    const continues =
      last &&
      last.body.length === 0 &&
      isDated(last.head) &&
      !isDated(draft.head) &&
      draft.body.length === 0 &&
      last.head.length <= 3;
    if (!continues) drafts.push(draft);
    else if (drafts.length > 0) drafts[drafts.length - 1] = { ...last, head: [...last.head, ...draft.head] };
    else extending.push(...draft.head);
  }
  return { drafts, extends: extending };
}

function groupDraft(group: DefinitionGroup): Draft {
  const head: HeadLine[] = (group.term?.lines ?? []).map((line) => ({ text: line.text, origin: 'term', at: line.at }));
  const body: Node[] = [];
  for (const definition of group.definitions) {
    const [first, ...rest] = definition;
    if (first?.kind === 'lines' && body.length === 0) {
      const dated = first.lines.findIndex((line) => isDatedLine(line.text));
      const end = first.lines.findIndex((line, index) => index > dated && !isShortLine(line.text, 16));
      const lines = end === -1 ? first.lines : first.lines.slice(0, end);
      head.push(...lines.map((line) => ({ text: line.text, origin: 'line' as const, at: line.at })));
      if (end !== -1) body.push({ ...first, lines: first.lines.slice(end) });
      body.push(...rest);
    } else body.push(...definition);
  }
  return { head, body, at: group.at };
}

function isDated(head: readonly HeadLine[]): boolean {
  return head.some((line) => findDates(plain(line.text)).length > 0);
}

/** Rows are entries where most of them are dated. */
export function gridDrafts(grid: Grid): Listed | undefined {
  const dated = grid.rows.filter((row) => row.cells.some((cell) => isDatedLine(cell))).length;
  if (dated * 2 < grid.rows.length || dated === 0) return undefined;
  return {
    drafts: grid.rows.map((row) => ({
      head: row.cells.filter((cell) => cell.length > 0).map((text) => ({ text, origin: 'cell' as const, at: row.at })),
      body: [],
      at: row.at,
    })),
    columns: grid.head.filter((cell) => cell.length > 0),
  };
}
