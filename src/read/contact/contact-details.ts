import type { Basics, Detail, Text } from '../../profile/profile.ts';
import { plain } from '../../profile/text.ts';
import { Accounts } from './accounts.ts';

type Gathered = Pick<Basics, 'name' | 'label' | 'email' | 'phone' | 'url' | 'location' | 'profiles' | 'details'>;
type Single = Exclude<keyof Gathered, 'profiles' | 'details'>;

/** What was gathered of how to reach a person: the first of each kind stands alone, what more is said is a detail. */
export class ContactDetails {
  readonly accounts = new Accounts();
  readonly #first: { -readonly [Kind in Single]?: Basics[Kind] } = {};
  readonly #more: Detail[] = [];
  readonly #said = new Set<string>();
  readonly #structure: string[] = [];

  get gathered(): Gathered {
    return { ...this.#first, profiles: this.accounts.list, details: this.#more };
  }

  /** Words that only said what stood beside them. */
  get words(): readonly string[] {
    return this.#structure;
  }

  first<Kind extends Single>(kind: Kind): Basics[Kind] | undefined {
    return this.#first[kind];
  }

  /** The first of a kind; where there is one, `whole` is what is kept of another. */
  take<Kind extends Single>(kind: Kind, value: NonNullable<Basics[Kind]>, whole: Text): void {
    const first = this.#first[kind];
    if (first === undefined) this.#first[kind] = value;
    else if (first === value) this.structure(plain(whole));
    else this.detail({ value: whole });
  }

  /** The first of a kind, or nothing where there is one. */
  offer<Kind extends Single>(kind: Kind, value: Basics[Kind] | undefined): void {
    if (value !== undefined) this.#first[kind] ??= value;
  }

  detail(detail: Detail): void {
    const value = plain(detail.value);
    const isKnown = value === this.#first.email || value === this.#first.phone || this.#said.has(value);
    if (isKnown) return this.structure(value);
    this.#said.add(value);
    this.#more.push(detail);
  }

  structure(words: string): void {
    if (/[\p{L}\p{N}]/u.test(words)) this.#structure.push(words);
  }

  /** Does something of which no words are kept that only said what stood beside them. */
  withoutStructure(work: () => void): void {
    const before = this.#structure.length;
    work();
    this.#structure.length = before;
  }
}
