import { cuesOf } from '../../../profile/cues.ts';
import type { SectionKind } from '../../../profile/profile.ts';
import { plain } from '../../../profile/text.ts';
import { textOf } from '../blocks.ts';
import type { Item, Line, Node } from '../nodes.ts';
import type { Draft } from './draft.ts';
import { roleKinds } from './role-kinds.ts';
import { isShortLine } from './shape.ts';

/**
 * Where heads name only one of title and organization, and the first bullet below gives the other, as it does in most
 * entries of the section, that bullet joins the head.
 */
export function withFirstItems(drafts: readonly Draft[], kind: SectionKind): readonly Draft[] {
  if (!roleKinds.has(kind)) return drafts;
  const firsts = drafts.map((draft) => completing(draft));
  const complete = drafts.filter((draft, index) => {
    const first = firsts[index];
    return first && fills(draft, first, kind);
  });
  if (complete.length * 2 < drafts.length || complete.length === 0) return drafts;
  return drafts.map((draft, index) => {
    const first = firsts[index];
    return first && !isFull(draft, kind) ? joined(draft, first) : draft;
  });
}

/** The first bullet below a head of one line, if it is short. */
function completing(draft: Draft): Line | undefined {
  const [list] = draft.body;
  if (list?.kind !== 'items') return undefined;
  const [item] = list.items;
  const [only, ...more] = item?.nodes ?? [];
  if (only?.kind !== 'lines' || only.lines.length > 1 || more.length > 0) return undefined;
  const [line] = only.lines;
  return line && isShortLine(line.text, 9) ? line : undefined;
}

function fills(draft: Draft, first: Line, kind: SectionKind): boolean {
  const head = leanOfHead(draft, kind);
  const own = leanOf(plain(first.text), kind);
  return own !== 0 && head * own <= 0 && !isOneOfMany(draft, own, kind);
}

/** Bullets that all are bodies, or all are roles, are a list of these. */
function isOneOfMany({ body: [list] }: Draft, lean: number, kind: SectionKind): boolean {
  if (list?.kind !== 'items' || list.items.length < 2) return false;
  return list.items.every(({ nodes: [first] }) => {
    return first?.kind === 'lines' && leanOf(plain(textOf(first.lines)), kind) * lean > 0;
  });
}

function isFull(draft: Draft, kind: SectionKind): boolean {
  const leans = draft.head.flatMap((line) => plain(line.text).split(/[,|•·–—]/)).map((part) => leanOf(part, kind));
  return leans.some((lean) => lean > 0) && leans.some((lean) => lean < 0);
}

function leanOfHead(draft: Draft, kind: SectionKind): number {
  return leanOf(draft.head.map((line) => plain(line.text)).join(', '), kind);
}

function leanOf(text: string, kind: SectionKind): number {
  const { title, degree, organization } = cuesOf(text);
  return (kind === 'education' ? Math.max(title * 0.5, degree * 1.5) : Math.max(title, degree)) - organization;
}

function joined(draft: Draft, first: Line): Draft {
  const [list, ...rest] = draft.body;
  if (list?.kind !== 'items') return draft;
  const items: readonly Item[] = list.items.slice(1);
  const body: readonly Node[] = items.length > 0 ? [{ ...list, items }, ...rest] : rest;
  return { ...draft, head: [...draft.head, { text: first.text, origin: 'line', at: first.at }], body };
}
