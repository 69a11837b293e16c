import type { Entry } from '../../../profile/profile.ts';
import { unmarked } from '../../../profile/slice.ts';
import { plain } from '../../../profile/text.ts';
import { blocksOf, textOf } from '../blocks.ts';
import type { Line, Node } from '../nodes.ts';
import { beginsWithAuthors } from './authors.ts';
import { citationOf, yearOf } from './citation.ts';
import { wordCount } from './shape.ts';

/** Reads a list of publications, a citation each. */
export function citationsOf(nodes: readonly Node[]): readonly Entry[] {
  const entries: Entry[] = [];
  const isParagraphs = nodes.find((node) => node.kind !== 'rule')?.kind === 'lines';
  for (const node of nodes) {
    const last = entries.at(-1);
    const extend = (more: Entry): void => {
      entries[entries.length - 1] = more;
    };
    if (node.kind === 'rule') continue;
    if (node.kind === 'lines') {
      if (last && isLabelOfNext(last) && wordCount(plain(textOf(node.lines))) > 3)
        extend(withVenue(citation(node.lines, []), last));
      else if (last && (isShortLink(node.lines) || isContinuation(node.lines, last)))
        extend(continued(last, node.lines));
      else entries.push(citation(node.lines, []));
    } else if (node.kind === 'items' && !(isParagraphs && last)) {
      for (const item of node.items) entries.push(citationItem(item.nodes));
    } else if (node.kind === 'definitions') {
      for (const group of node.groups)
        entries.push(citationItem([...(group.term ? [group.term] : []), ...group.definitions.flat()]));
    } else if (last && node.kind !== 'heading') extend({ ...last, body: [...last.body, ...blocksOf([node])] });
    else entries.push({ keywords: [], body: blocksOf([node]) });
  }
  return entries;
}

/** Whether half of what is listed begins with its authors. */
export function areCitations(nodes: readonly Node[]): boolean {
  const firsts = nodes.flatMap((node) =>
    node.kind === 'items' ? node.items.map((item) => item.nodes[0]) : node.kind === 'lines' ? [node] : [],
  );
  const cited = firsts.filter((node) => node?.kind === 'lines' && beginsWithAuthors(plain(textOf(node.lines))));
  return firsts.length > 0 && cited.length * 2 >= firsts.length;
}

/** All paragraphs of an item are one citation. */
function citationItem(nodes: readonly Node[]): Entry {
  const paragraphs = nodes.filter((node) => node.kind === 'lines');
  const lines = paragraphs.flatMap(({ lines: own }) =>
    own.map((line, index) => (index === own.length - 1 ? { ...line, hard: true } : line)),
  );
  return citation(
    lines,
    nodes.filter((node) => node.kind !== 'lines'),
  );
}

function citation(lines: readonly Line[], rest: readonly Node[]): Entry {
  const { title, authors, venue, dates, rest: remaining } = citationOf(textOf(lines));
  return {
    title,
    ...(venue.length > 0 && { organization: venue }),
    ...(dates && { dates }),
    keywords: [],
    ...(authors.length > 0 && { note: authors }),
    body: [...(remaining.length > 0 ? [{ kind: 'paragraph' as const, text: remaining }] : []), ...blocksOf(rest)],
  };
}

/** "SpeechConf 2024" above a title: where and when it appeared. */
function isLabelOfNext(entry: Entry): boolean {
  return (
    entry.dates !== undefined &&
    entry.title !== undefined &&
    !entry.organization &&
    !entry.note &&
    entry.body.length === 0 &&
    wordCount(plain(entry.title)) <= 3
  );
}

function withVenue(entry: Entry, label: Entry): Entry {
  return {
    ...entry,
    ...(label.title &&
      (entry.organization
        ? { note: [...(entry.note ?? []), { text: ` · ${plain(label.title)}` }] }
        : { organization: label.title })),
    ...(!entry.dates && label.dates && { dates: label.dates }),
  };
}

/** "PDF", "Code", "Project" in a paragraph of their own. */
function isShortLink(lines: readonly Line[]): boolean {
  const text = textOf(lines);
  return (
    wordCount(plain(text)) <= 4 &&
    text.some((run) => run.href) &&
    text.every((run) => run.href ?? !/[\p{L}\p{N}]/u.test(run.text))
  );
}

/** Authors or a venue in a paragraph of their own, under a title that lacks them. */
function isContinuation(lines: readonly Line[], last: Entry): boolean {
  const text = textOf(lines);
  const words = plain(text);
  if (last.body.length > 0 || text.some((run) => run.href) || wordCount(words) > 30) return false;
  const isVenue = !last.organization && text.every((run) => run.emphasis ?? run.text.trim() === '');
  const isAuthors =
    !last.note && /^\P{L}*\p{Lu}[^.,]{1,30}(?:,|&|\band\b)/u.test(words) && !/[.?!]\s+\p{Lu}\p{Ll}{3}/u.test(words);
  return isVenue || isAuthors;
}

function continued(last: Entry, lines: readonly Line[]): Entry {
  const text = textOf(lines);
  if (isShortLink(lines)) return { ...last, body: [...last.body, { kind: 'paragraph', text }] };
  if (!text.every((run) => run.emphasis ?? run.text.trim() === '')) return { ...last, note: unmarked(text) };
  const { title, dates } = { ...citationOf(unmarked(text)), dates: yearOf(text)?.dates };
  return { ...last, organization: title, ...(dates && !last.dates && { dates }) };
}
