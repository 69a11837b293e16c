import { cuesOf } from '../../../profile/cues.ts';
import { findDates } from '../../../profile/dates/find.ts';
import type { SectionKind, Text } from '../../../profile/profile.ts';
import { plain } from '../../../profile/text.ts';
import { textOf } from '../blocks.ts';
import type { Heading, Lines, Node } from '../nodes.ts';
import type { HeadLine, Origin } from './draft.ts';
import { leanOf } from './phrases.ts';
import { roleKinds } from './role-kinds.ts';
import { isBoldLed, isDatedLine, isEmphasisLine, isMarkedLine, isShortLine, wordCount } from './shape.ts';

/** An entry that what stands below it may still belong to. */
export interface OpenDraft {
  head: HeadLine[];
  body: Node[];
  readonly at: number;
  readonly origin: Origin | 'item';
  readonly level: number;
  /** That of the roles below an employer's heading. */
  readonly roleLevel?: number;
  readonly further?: true;
}

/** Some set organization and dates in deeper headings each, below the role. */
export function goesOn(heading: Heading, open: OpenDraft): boolean {
  const words = plain(heading.text);
  const [dates] = findDates(words);
  const isOpen = open.level > 0 && heading.level > open.level && open.body.length === 0 && open.head.length < 4;
  const isUndated = open.head.every((line) => findDates(plain(line.text)).length === 0);
  const saysMore = dates ? wordCount(words) > wordCount(dates.dates.text) : cuesOf(words).title > 0;
  return isOpen && isUndated && !saysMore;
}

/** A dated heading below one without a body is a role under it, and so are those that look the same as the first. */
export function opensRole(heading: Heading, open: OpenDraft): boolean {
  const isDated = findDates(plain(heading.text)).length > 0;
  const { title } = cuesOf(plain(heading.text));
  return heading.level === open.roleLevel || isDated || (open.body.length === 0 && title > 0 && open.head.length === 1);
}

/** Whether lines say more of who, where or when, right below the head of an entry. */
export function continuesHead(node: Lines, open: OpenDraft, kind: SectionKind): boolean {
  const isDated = isDatedHead(open.head);
  const datedHere = node.lines.some((line) => isDatedLine(line.text));
  const [first] = node.lines;
  if (!first || (node.quoted && !datedHere)) return false;
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
    (isMarkedLine(first.text) || saysOther(first.text, open, kind))
  );
}

/** Below a dated heading that names what somebody was or where, a short line that names the other. */
function saysOther(line: Text, { head, body }: OpenDraft, kind: SectionKind): boolean {
  const [heading, ...more] = head;
  if (!heading || more.length > 0 || body.length > 0 || !roleKinds.has(kind) || !isDatedHead(head)) return false;
  const [above, below] = [leanOf(plain(heading.text), kind), leanOf(plain(line), kind)];
  return isShortLine(line, 8) && below !== 0 && above * below <= 0;
}

function isDatedHead(head: readonly HeadLine[]): boolean {
  return head.some((line) => findDates(plain(line.text)).length > 0);
}

/** Whether lines begin an entry of their own. */
export function opensEntry(node: Lines, open: OpenDraft | undefined, kind: SectionKind): boolean {
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

/** A line that says both what somebody is and where. */
function namesBoth(line: Text, kind: SectionKind): boolean {
  if (!isShortLine(line, 16)) return false;
  const leans = plain(line)
    .split(/[,|•·;]|\s[–—-]+\s|(?<!\s)\s*[-_.]{4,}\s*|\s{3,}/)
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

/** A role in a line of its own, under the employer of the entry before. */
export function isFurtherRole(node: Lines, next: Node | undefined, open: OpenDraft, kind: SectionKind): boolean {
  const [line, ...more] = node.lines;
  if (kind !== 'work' && kind !== 'volunteer') return false;
  if (!line || more.length > 0 || open.body.length === 0 || open.origin === 'heading' || next?.kind !== 'items')
    return false;
  const { title, organization } = cuesOf(plain(line.text));
  return isShortLine(line.text, 8) && title > organization;
}
