import { findDates } from '../../../profile/dates/find.ts';
import type { SectionKind, Text } from '../../../profile/profile.ts';
import { slice, unmarked } from '../../../profile/slice.ts';
import { plain } from '../../../profile/text.ts';
import { folded, lexicon } from '../../../profile/words/lexicon.ts';
import type { Words } from '../../../profile/words/words.ts';
import type { Line, Node } from '../nodes.ts';
import type { Fields } from './assign.ts';
import type { Draft, HeadLine, Told } from './draft.ts';
import { leanOf } from './phrases.ts';
import { isShortLine } from './shape.ts';

/** A draft that tells what its labelled lines do, and the labels that are said now. */
export interface Heard {
  readonly draft: Draft;
  readonly labels: readonly string[];
}

/** Takes "Company: …", "Period: …" and their like out of the lines and the first list below the head, where that does not say as much. */
export function withTold(draft: Draft, kind: SectionKind): Heard {
  const open = new Telling(draft, kind);
  const head = draft.head.filter((line) => !open.hears(line));
  const below = draft.body.findIndex((node) => node.kind !== 'lines');
  const body = draft.body.flatMap((node, index) => {
    if (below !== -1 && index > below) return [node];
    return node.kind === 'lines' ? lines(node, open) : node.kind === 'items' ? items(node, open) : [node];
  });
  if (open.labels.length === 0) return { draft, labels: [] };
  return { draft: { ...draft, head: [...head, ...open.dates], body, told: open.told }, labels: open.labels };
}

/** What was told is so; what the head said instead is the other of title and organization, or a note. */
export function overruled(fields: Fields, told: Told | undefined): Fields {
  if (!told) return fields;
  const title = told.title ?? (told.organization && !fields.title ? fields.organization : fields.title);
  const organization = told.organization ?? (told.title && !fields.organization ? fields.title : fields.organization);
  const location = told.location ?? fields.location;
  const used = new Set([title, organization, location]);
  const rest = [fields.title, fields.organization, fields.location].filter((text) => text && !used.has(text));
  const note = [...rest, fields.note].filter((text) => text !== undefined);
  return {
    ...(title && { title }),
    ...(organization && { organization }),
    ...(location && { location }),
    ...(note.length > 0 && { note: note.flatMap((text, index) => (index === 0 ? text : [{ text: ' · ' }, ...text])) }),
    isGuess: fields.isGuess && !told.title && !told.organization,
  };
}

type Field = keyof Words['fields'];

/** Accumulates what labelled lines tell. */
class Telling {
  readonly labels: string[] = [];
  readonly dates: HeadLine[] = [];
  told: Told = {};
  readonly #known: ReadonlySet<Field>;

  constructor({ head }: Draft, kind: SectionKind) {
    const words = head.filter((line) => !fieldOf(line.text)).map((line) => plain(line.text));
    const leans = words.flatMap((line) => line.split(/[,|•·–—]/)).map((part) => leanOf(part, kind));
    this.#known = new Set<Field>([
      ...(leans.some((lean) => lean > 0) ? ['title' as const] : []),
      ...(leans.some((lean) => lean < 0) ? ['organization' as const] : []),
      ...(words.some((line) => findDates(line).length > 0) ? ['dates' as const] : []),
    ]);
  }

  hears({ text, at }: Pick<Line, 'text' | 'at'>): boolean {
    const found = fieldOf(text);
    if (!found || this.#known.has(found.field)) return false;
    const { field, label, value } = found;
    if (field === 'dates') {
      if (this.dates.length > 0 || findDates(plain(value)).length === 0) return false;
      this.dates.push({ text: value, origin: 'line', at });
    } else if (this.told[field]) return false;
    else this.told = { ...this.told, [field]: unmarked(value) };
    this.labels.push(label);
    return true;
  }
}

function lines(node: Extract<Node, { readonly kind: 'lines' }>, open: Telling): readonly Node[] {
  const rest = node.lines.filter((line) => !open.hears(line));
  return rest.length > 0 ? [{ ...node, lines: rest }] : [];
}

function items(node: Extract<Node, { readonly kind: 'items' }>, open: Telling): readonly Node[] {
  const rest = node.items.filter(({ nodes: [first, ...more] }) => {
    const line = first?.kind === 'lines' && first.lines.length === 1 && more.length === 0 ? first.lines[0] : undefined;
    return !line || !open.hears(line);
  });
  return rest.length > 0 ? [{ ...node, items: rest }] : [];
}

function fieldOf(text: Text): { readonly field: Field; readonly label: string; readonly value: Text } | undefined {
  const found = /^\s*([^\s:：][^:：]{0,28}?)\s?[:：]\s*(?=\S)/.exec(plain(text));
  const label = found?.[1];
  const field = label === undefined ? undefined : fields().get(folded(label));
  if (!found || label === undefined || !field) return undefined;
  const value = slice(text, found[0].length);
  return isShortLine(value) ? { field, label, value } : undefined;
}

const fields = lexicon((words) =>
  (Object.entries(words.fields) as [Field, readonly string[]][]).flatMap(([field, labels]) =>
    labels.map((label) => [label, field] as const),
  ),
);
