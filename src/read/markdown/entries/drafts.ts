import { cuesOf } from '../../../profile/cues.ts';
import { findDates } from '../../../profile/dates/find.ts';
import type { SectionKind, Text } from '../../../profile/profile.ts';
import { plain } from '../../../profile/text.ts';
import { textOf } from '../blocks.ts';
import type { Heading, Lines, Node } from '../nodes.ts';
import type { Draft, HeadLine, Origin } from './draft.ts';
import { definitionDrafts, gridDrafts, itemDrafts } from './listed.ts';
import { headAndRest } from './head-lines.ts';
import { leanOf } from './phrases.ts';
import { isBoldLed, isDatedLine, isEmphasisLine, isMarkedLine, isShortLine, wordCount } from './shape.ts';

/** A section cut into the entries it holds and what stands before them. */
export interface Drafted {
  readonly before: readonly Node[];
  readonly drafts: readonly Draft[];
  /** Column heads of a table whose rows became entries. */
  readonly columns: readonly Text[];
}

interface OpenDraft {
  head: HeadLine[];
  body: Node[];
  readonly at: number;
  readonly origin: Origin | 'item';
  readonly level: number;
  readonly further?: true;
}

/** Finds where the entries of a section begin: at subheadings, at dated lines, at dated items, terms and rows. */
export function draftsOf(nodes: readonly Node[], kind: SectionKind): Drafted {
  const before: Node[] = [];
  const drafts: OpenDraft[] = [];
  const columns: Text[] = [];
  const start = (draft: Omit<OpenDraft, 'body'> & { readonly body?: readonly Node[] }): void => {
    drafts.push({ ...draft, head: [...draft.head], body: [...(draft.body ?? [])] });
  };
  const apart = nodes.flatMap(linesApart);
  for (const [index, node] of apart.entries()) {
    const open = drafts.at(-1);
    if (node.kind === 'rule') continue;
    if (node.kind === 'heading') {
      if (open && goesOn(node, open)) open.head.push(headLine(node.text, 'heading', node.at));
      else if (open && open.level > 0 && node.level > open.level && !opensRole(node, open)) open.body.push(node);
      else start(fromHeading(node, drafts));
    } else if (node.kind === 'lines') {
      if (open && open.body.length === 0 && continuesHead(node, open)) addToHead(open, node, kind);
      else if (opensEntry(node, open, kind)) start(fromLines(node, open, kind));
      else if (open && isFurtherRole(node, apart[index + 1], open, kind)) start({ ...further(node, open) });
      else (open?.body ?? before).push(node);
    } else {
      const listed =
        node.kind === 'items'
          ? itemDrafts(node, kind, isTakingLists(open))
          : node.kind === 'definitions'
            ? definitionDrafts(node, kind, open && { head: open.head, body: open.body, at: open.at })
            : node.kind === 'grid'
              ? gridDrafts(node)
              : undefined;
      if (!listed) (open?.body ?? before).push(node);
      else {
        if (listed.extends && open) open.head.push(...listed.extends);
        for (const draft of listed.drafts) start({ ...draft, head: [...draft.head], origin: 'item', level: 0 });
        columns.push(...(listed.columns ?? []));
      }
    }
  }
  return { before, drafts, columns };
}

function isTakingLists(open: OpenDraft | undefined): boolean {
  return open !== undefined && open.origin !== 'item'
    ? open.head.some((line) => findDates(plain(line.text)).length > 0) || open.origin === 'heading'
    : false;
}

function headLine(text: Text, origin: Origin, at: number): HeadLine {
  return { text, origin, at };
}

/** Lines that are all dated are so many entries, also where no blank line parts them. */
function linesApart(node: Node): readonly Node[] {
  if (node.kind !== 'lines' || node.lines.length < 2 || !node.lines.every((line) => isDatedLine(line.text)))
    return [node];
  return node.lines.map((line) => ({ ...node, lines: [line], at: line.at }));
}

/** Some set organization and dates in deeper headings each, below the role. */
function goesOn(heading: Heading, open: OpenDraft): boolean {
  const words = plain(heading.text);
  const [dates] = findDates(words);
  const isOpen = open.level > 0 && heading.level > open.level && open.body.length === 0 && open.head.length < 4;
  const isUndated = open.head.every((line) => findDates(plain(line.text)).length === 0);
  const saysMore = dates ? wordCount(words) > wordCount(dates.dates.text) : cuesOf(words).title > 0;
  return isOpen && isUndated && !saysMore;
}

/** A dated heading below one without a body is a role under it. */
function opensRole(heading: Heading, open: OpenDraft): boolean {
  const isDated = findDates(plain(heading.text)).length > 0;
  const { title } = cuesOf(plain(heading.text));
  return isDated || (open.body.length === 0 && title > 0 && open.head.length === 1);
}

function fromHeading(heading: Heading, drafts: OpenDraft[]): OpenDraft {
  const head = [headLine(heading.text, 'heading', heading.at)];
  const open = drafts.at(-1);
  const plainDraft: OpenDraft = { head, body: [], at: heading.at, origin: 'heading', level: heading.level };
  if (!open || heading.level <= open.level || open.level === 0) return plainDraft;
  if (open.body.length === 0 && open.head.every((line) => line.origin === 'heading')) {
    // The heading above was the employer's: its line joins the head of the first role.
    drafts.pop();
    return { ...plainDraft, head: [...head, ...open.head], level: open.level };
  }
  return { ...plainDraft, level: open.level, further: true };
}

function continuesHead(node: Lines, open: OpenDraft): boolean {
  if (node.quoted) return false;
  const isDated = open.head.some((line) => findDates(plain(line.text)).length > 0);
  const datedHere = node.lines.some((line) => isDatedLine(line.text));
  const [first] = node.lines;
  if (!first) return false;
  if (datedHere)
    return (
      !isDated && (open.origin === 'heading' || open.head.length < 3) && wordCount(plain(textOf(node.lines))) <= 40
    );
  if (open.head.length >= 4) return false;
  if (node.lines.length === 1 && isEmphasisLine(first.text)) return wordCount(plain(first.text)) <= 24;
  return (
    open.origin === 'heading' &&
    node.lines.length <= 2 &&
    node.lines.every((line) => isShortLine(line.text)) &&
    isMarkedLine(first.text)
  );
}

function addToHead(open: OpenDraft, node: Lines, kind: SectionKind): void {
  const { head, rest } = headAndRest(node.lines, open.head.length, kind);
  open.head.push(...head);
  if (rest.length > 0) open.body.push({ ...node, lines: rest });
}

function opensEntry(node: Lines, open: OpenDraft | undefined, kind: SectionKind): boolean {
  if (node.quoted) return false;
  const [first] = node.lines;
  if (!first) return false;
  if (
    node.lines
      .slice(0, 3)
      .some(
        (line, index) =>
          isDatedLine(line.text) && node.lines.slice(0, index).every((before) => isShortLine(before.text, 20)),
      )
  ) {
    return (
      !(open?.origin === 'heading' && open.head.some((line) => findDates(plain(line.text)).length > 0)) ||
      isMarkedLine(first.text) ||
      first.text.some((run) => run.code ?? run.strong)
    );
  }
  if (open?.origin === 'heading' || kind === 'summary') return false;
  if (roleKinds.has(kind) && node.lines.length <= 3 && namesBoth(first.text, kind)) return true;
  const words = plain(first.text);
  if (!isBoldLed(first.text)) return false;
  const { title, degree, organization } = cuesOf(words);
  return boldEntries.has(kind) || title + degree + organization > 0;
}

const roleKinds: ReadonlySet<SectionKind> = new Set(['work', 'education', 'volunteer']);

/** A line that says both what somebody is and where. */
function namesBoth(line: Text, kind: SectionKind): boolean {
  if (!isShortLine(line, 16)) return false;
  const leans = plain(line)
    .split(/[,|•·;]|\s[–—-]+\s|\s*[-_.]{4,}\s*|\s{3,}/)
    .map((part) => leanOf(part, kind));
  return leans.some((lean) => lean > 0) && leans.some((lean) => lean < 0);
}

const boldEntries: ReadonlySet<SectionKind> = new Set([
  'projects',
  'awards',
  'volunteer',
  'teaching',
  'talks',
  'certificates',
  'education',
  'work',
]);

function fromLines(node: Lines, open: OpenDraft | undefined, kind: SectionKind): OpenDraft {
  const { head, rest } = headAndRest(node.lines, 0, kind);
  const nested = open?.origin === 'heading';
  return {
    head: [...head],
    body: rest.length > 0 ? [{ ...node, lines: rest }] : [],
    at: node.at,
    origin: nested ? 'heading' : 'line',
    level: nested ? open.level : 0,
    ...(nested && { further: true as const }),
  };
}

/** A role in a line of its own, under the employer of the entry before. */
function isFurtherRole(node: Lines, next: Node | undefined, open: OpenDraft, kind: SectionKind): boolean {
  const [line, ...more] = node.lines;
  if (kind !== 'work' && kind !== 'volunteer') return false;
  if (!line || more.length > 0 || open.body.length === 0 || open.origin === 'heading' || next?.kind !== 'items')
    return false;
  const { title, organization } = cuesOf(plain(line.text));
  return isShortLine(line.text, 8) && title > organization;
}

function further(node: Lines, open: OpenDraft): OpenDraft {
  return {
    head: node.lines.map((line) => headLine(line.text, 'line', line.at)),
    body: [],
    at: node.at,
    origin: open.origin,
    level: open.level,
    further: true,
  };
}
