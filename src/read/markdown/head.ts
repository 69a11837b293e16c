import { isName, isPageTitle, nameIn } from '../../profile/person-name.ts';
import type { Block, Text } from '../../profile/profile.ts';
import { slice, splitAt } from '../../profile/slice.ts';
import { plain, text as plainText } from '../../profile/text.ts';
import type { ContactCollector } from '../contact/collector.ts';
import { labelled } from '../contact/label.ts';
import { isLink, separators } from '../contact/reachable.ts';
import { blocksOf, textOf } from './blocks.ts';
import { readFacts } from './facts.ts';
import type { Heading, Line, Lines, Node } from './nodes.ts';
import { isLabel, labelInProse, nameInProse } from './prose.ts';

/** What stands above the first section. */
export interface Head {
  readonly name?: string;
  readonly label?: Text;
  /** True where the label was read out of a sentence. */
  readonly isGuess: boolean;
  readonly summary: readonly Block[];
}

/** What the front matter says already. */
export interface KnownHead {
  readonly name?: string | undefined;
  /** From the title of the page: counts where the page itself gives none. */
  readonly titleName?: string | undefined;
  readonly hasLabel: boolean;
}

/** Reads the head of a page: name, label, contact lines; all else is the summary. */
export function readHead(nodes: readonly Node[], contact: ContactCollector, known: KnownHead): Head {
  const head = new HeadBuilder(contact, known);
  for (const node of nodes) {
    if (node.kind === 'heading') head.heading(node);
    else if (node.kind === 'lines') head.lines(node);
    else if (!readFacts(node, contact)) head.prose.push(node);
  }
  const name = head.name ?? contact.found.name ?? known.titleName ?? nameInProse(head.prose);
  const guess = head.label || contact.found.label || known.hasLabel ? undefined : labelInProse(head.prose);
  const label = head.label ?? guess;
  return {
    ...(name !== undefined && { name }),
    ...(label && { label }),
    isGuess: guess !== undefined,
    summary: blocksOf(head.prose),
  };
}

/** Accumulates what the lines of a head turn out to be. */
class HeadBuilder {
  name: string | undefined;
  label: Text | undefined;
  readonly prose: Node[] = [];
  readonly #contact: ContactCollector;
  readonly #hasLabel: boolean;

  constructor(contact: ContactCollector, known: KnownHead) {
    this.#contact = contact;
    this.name = known.name;
    this.#hasLabel = known.hasLabel;
  }

  heading({ text, level, at }: Heading): void {
    const words = plain(text);
    const found = nameIn(words);
    if (found && (this.name === undefined || found.name === this.name)) {
      this.name = found.name;
      if (found.rest !== '') this.#besideName(plainText(found.rest));
      this.#contact.home(text);
      this.#contact.structure(withoutWords(words, found.name + found.rest));
    } else if (words === this.name) return;
    else if (isPageTitle(words) && this.prose.length === 0) this.#contact.structure(words);
    else if (!this.#isLabelled && this.prose.length === 0) this.label = text;
    else this.prose.push({ kind: 'heading', level, text, at });
  }

  lines(node: Lines): void {
    const isFirst = this.prose.length === 0;
    const [line, ...below] = node.lines;
    if (this.name === undefined && isFirst && line && below.length > 0 && isName(plain(line.text))) {
      this.name = plain(line.text);
      return this.lines({ ...node, lines: below });
    }
    const rest = this.#withoutContact(node);
    const [first, ...more] = rest;
    if (!first || (isFirst && this.#takenAsLinks(rest))) return;
    const words = plain(first.text);
    if (words === this.name && more.length === 0) return;
    if (isFirst && more.length === 0 && isPageTitle(words)) return this.#contact.structure(words);
    if (this.name === undefined && isFirst && isName(words)) {
      this.name = words;
      if (more.length > 0) this.lines({ ...node, lines: more });
    } else if (this.#isLabelled && isFirst && more.length === 0 && this.#contact.place(words)) return;
    else if (!this.#isLabelled && isFirst && more.length === 0 && isLabel(words))
      this.label = withoutFullStop(this.#withoutPlace(first.text));
    else this.prose.push({ ...node, lines: rest });
  }

  #besideName(rest: Text): void {
    if (this.#contact.line(rest, false) === 'not contact') this.#contact.detail(rest);
  }

  /** "Weaver — Leith, UK": what somebody is, less where they live. */
  #withoutPlace(label: Text): Text {
    const pieces = splitAt(label, separators);
    const last = pieces.at(-1);
    if (last === undefined || pieces.length < 2 || !this.#contact.place(plain(last))) return label;
    const before = plain(label).slice(0, plain(label).lastIndexOf(plain(last)));
    return slice(label, 0, before.replace(/(?<![\s|•·–—/-])[\s|•·–—/-]+$/u, '').length);
  }

  get #isLabelled(): boolean {
    return Boolean(this.label ?? this.#contact.found.label) || this.#hasLabel;
  }

  /** The lines of a paragraph that are no contact details. */
  #withoutContact(node: Lines): readonly Line[] {
    const isFacts = node.lines.every((line) => labelled(line.text));
    if (!isFacts && this.#contact.line(textOf(node.lines), false) === 'taken') return [];
    const rest: Line[] = [];
    for (const [index, line] of node.lines.entries()) {
      const before = node.lines[index - 1];
      const isWrapped = before !== undefined && before === rest.at(-1) && isCutShort(before);
      if (isWrapped || this.#contact.line(line.text, isFacts) === 'not contact') rest.push(line);
    }
    this.#contact.mention(rest.map((line) => line.text));
    for (const line of rest) this.#contact.introduce(line.text);
    return rest;
  }

  /** What is nothing but a link says where to look, hardly ever who somebody is. */
  #takenAsLinks(lines: readonly Line[]): boolean {
    const isTaken = lines.every(({ text }) => splitAt(text, separators).every(isLink));
    if (isTaken) for (const { text } of lines) this.#contact.line(text, true);
    return isTaken;
  }
}

/** A long line that the author did not break goes on in the next. */
function isCutShort({ text, hard }: Line): boolean {
  return !hard && plain(text).length > 60;
}

function withoutFullStop(label: Text): Text {
  return label.map((run, index) => (index === label.length - 1 ? { ...run, text: run.text.replace(/\.$/, '') } : run));
}

/** The words of a text that are not in another. */
function withoutWords(text: string, known: string): string {
  const words = new Set(known.match(/[\p{L}\p{M}\p{N}]+/gu));
  return (text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).filter((word) => !words.has(word)).join(' ');
}
