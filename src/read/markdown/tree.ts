import { appended } from './appended.ts';

/** An element of the page: one shape for what Markdown and inline HTML both say. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  /** Line of the source text, from 1. */
  readonly line: number;
}

/** An element that more may be added to. */
interface OpenElement extends Element {
  children: (Element | string)[];
}

const NO_ATTRIBUTES: Element['attributes'] = {};

/** Elements nested deeper than this lose their own level but none of their text. */
const maxDepth = 48;

/**
 * Accumulates a tree from two streams of tags that know nothing of each other, Markdown's and HTML's: a closing tag
 * closes the nearest open one of its name, one without an opening is ignored, and what stays open ends with its parent.
 */
export class TreeBuilder {
  readonly root: OpenElement = { tag: 'body', attributes: NO_ATTRIBUTES, children: [], line: 1 };
  readonly #open: OpenElement[] = [this.root];
  readonly #names = new Map<string, number>();
  #tooDeep = 0;
  line = 1;

  open(tag: string, attributes: Element['attributes'] = NO_ATTRIBUTES): void {
    if (this.#open.length >= maxDepth) {
      this.#tooDeep += 1;
      return;
    }
    const element: OpenElement = { tag, attributes, children: [], line: this.line };
    this.#add(element);
    this.#open.push(element);
    this.#names.set(tag, (this.#names.get(tag) ?? 0) + 1);
  }

  close(tag: string): void {
    if (this.#tooDeep > 0) {
      this.#tooDeep -= 1;
      return;
    }
    if ((this.#names.get(tag) ?? 0) === 0) return;
    for (;;) {
      const closed = this.#open.pop();
      if (!closed) return;
      this.#names.set(closed.tag, (this.#names.get(closed.tag) ?? 1) - 1);
      if (closed.tag === tag) return;
    }
  }

  /** Closes the nearest open element of this name unless one of `barriers` stands between. */
  closeWithin(tag: string, barriers: ReadonlySet<string>): void {
    if ((this.#names.get(tag) ?? 0) === 0) return;
    for (const element of this.#open.toReversed()) {
      if (element.tag === tag) return this.close(tag);
      if (barriers.has(element.tag)) return;
    }
  }

  text(text: string): void {
    const { children } = this.#top;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else if (text !== '') this.#add(text);
  }

  leaf(tag: string, attributes: Element['attributes'] = NO_ATTRIBUTES): void {
    this.#add({ tag, attributes, children: [], line: this.line });
  }

  /** How many are open now: to come back to with `closeTo`. */
  get depth(): number {
    return this.#open.length + this.#tooDeep;
  }

  /** Closes what an inline stretch left open: `<b>` in one paragraph must not swallow the next. */
  closeTo(depth: number): void {
    while (this.#tooDeep > 0 && this.depth > depth) this.#tooDeep -= 1;
    while (this.#open.length > depth) {
      const closed = this.#open.pop();
      if (closed) this.#names.set(closed.tag, (this.#names.get(closed.tag) ?? 1) - 1);
    }
  }

  #add(child: Element | string): void {
    const top = this.#top;
    top.children = appended(top.children, child);
  }

  get #top(): OpenElement {
    return this.#open.at(-1) ?? this.root;
  }
}
