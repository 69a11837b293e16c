import { findDates } from '../../../profile/dates/find.ts';
import type { SectionKind, Text } from '../../../profile/profile.ts';
import { plain } from '../../../profile/text.ts';
import type { Heading, Lines, Node } from '../nodes.ts';
import type { Draft, HeadLine, Origin } from './draft.ts';
import { definitionDrafts, gridDrafts, itemDrafts } from './listed.ts';
import { headAndRest } from './head-lines.ts';
import { continuesHead, goesOn, isFurtherRole, type OpenDraft, opensEntry, opensRole } from './openings.ts';
import { isDatedLine, isMarkedLine } from './shape.ts';

/** A section cut into the entries it holds and what stands before them. */
export interface Drafted {
  readonly before: readonly Node[];
  readonly drafts: readonly Draft[];
  /** Column heads of a table whose rows became entries. */
  readonly columns: readonly Text[];
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
      if (open && open.body.length === 0 && continuesHead(node, open, kind)) addToHead(open, node, kind);
      else if (opensEntry(node, open, kind)) start(fromLines(node, open, kind));
      else if (open && isFurtherRole(node, apart[index + 1], open, kind)) start({ ...further(node, open) });
      else (open?.body ?? before).push(node);
    } else {
      const listed =
        node.kind === 'items'
          ? itemDrafts(node, kind, isTakingLists(open, kind))
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

function isTakingLists(open: OpenDraft | undefined, kind: SectionKind): boolean {
  if (open === undefined || open.origin === 'item') return false;
  const isGroup = groupedKinds.has(kind) && open.body.length === 0 && open.head.every(({ text }) => isMarkedLine(text));
  return isGroup || open.origin === 'heading' || open.head.some((line) => findDates(plain(line.text)).length > 0);
}

/** Bold lines above lists in such sections say what the lists are of: "Reviewing". */
const groupedKinds: ReadonlySet<SectionKind> = new Set(['volunteer', 'teaching']);

function headLine(text: Text, origin: Origin, at: number): HeadLine {
  return { text, origin, at };
}

/** Lines that are all dated are so many entries, also where no blank line parts them. */
function linesApart(node: Node): readonly Node[] {
  if (node.kind !== 'lines' || node.lines.length < 2 || !node.lines.every((line) => isDatedLine(line.text)))
    return [node];
  return node.lines.map((line) => ({ ...node, lines: [line], at: line.at }));
}

function fromHeading(heading: Heading, drafts: OpenDraft[]): OpenDraft {
  const head = [headLine(heading.text, 'heading', heading.at)];
  const open = drafts.at(-1);
  const plainDraft: OpenDraft = { head, body: [], at: heading.at, origin: 'heading', level: heading.level };
  if (!open || heading.level <= open.level || open.level === 0) return plainDraft;
  if (open.body.length === 0 && open.head.every((line) => line.origin === 'heading')) {
    // The heading above was the employer's: its line joins the head of the first role.
    drafts.pop();
    return { ...plainDraft, head: [...head, ...open.head], level: open.level, roleLevel: heading.level };
  }
  return { ...plainDraft, level: open.level, roleLevel: heading.level, further: true };
}

function addToHead(open: OpenDraft, node: Lines, kind: SectionKind): void {
  const { head, rest } = headAndRest(node.lines, open.head.length, kind);
  open.head.push(...head);
  if (rest.length > 0) open.body.push({ ...node, lines: rest });
}

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
