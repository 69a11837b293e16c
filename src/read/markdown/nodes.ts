import type { Text } from '../../profile/profile.ts';

/** One line as the author broke it; a soft break is a space in prose, but carries structure in the head of an entry. */
export interface Line {
  readonly text: Text;
  /** True where the author asked for the break after it. */
  readonly hard: boolean;
  /** Line of the source, from 1. */
  readonly at: number;
  /** How many other pages, or places of this one, it leads to, where it says nothing else. */
  readonly leadsWithin?: number;
}

/** What a page is made of, before anybody asks what it means. Nothing in it is empty. */
export type Node = Heading | Lines | Items | Definitions | Grid | Plain | Rule;

export interface Heading {
  readonly kind: 'heading';
  readonly level: number;
  readonly text: Text;
  readonly at: number;
}

/** A paragraph. */
export interface Lines {
  readonly kind: 'lines';
  readonly lines: readonly Line[];
  readonly at: number;
  /** From a block quote. */
  readonly quoted?: true;
}

export interface Items {
  readonly kind: 'items';
  readonly ordered: boolean;
  readonly items: readonly Item[];
  readonly at: number;
}

export interface Item {
  readonly nodes: readonly Node[];
  readonly at: number;
}

export interface Definitions {
  readonly kind: 'definitions';
  readonly groups: readonly DefinitionGroup[];
  readonly at: number;
}

export interface DefinitionGroup {
  readonly term: Lines | undefined;
  readonly definitions: readonly (readonly Node[])[];
  readonly at: number;
}

export interface Grid {
  readonly kind: 'grid';
  readonly head: readonly Text[];
  readonly rows: readonly { readonly cells: readonly Text[]; readonly at: number }[];
  readonly at: number;
}

/** Preformatted text, still with its spaces. */
export interface Plain {
  readonly kind: 'plain';
  readonly text: string;
  readonly at: number;
}

export interface Rule {
  readonly kind: 'rule';
  readonly at: number;
}

/** A link that shows nothing but a picture: the only carrier of many a contact. */
export interface Badge {
  readonly href: string;
  readonly alt: string;
  readonly at: number;
}

export interface Picture {
  readonly src: string;
  readonly alt: string;
  readonly at: number;
}

export interface Page {
  readonly nodes: readonly Node[];
  readonly badges: readonly Badge[];
  readonly pictures: readonly Picture[];
}
