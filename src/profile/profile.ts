import type { Span } from '../source/source.ts';

/**
 * The one model every input is read into and every output is made of: a superset of
 * JSON Resume 1.0.0 (https://jsonresume.org/schema) that keeps the author's order, the author's titles,
 * prose, and places in the source. Every value is readonly; absent means absent, never `''`.
 */
export interface Profile {
  /** BCP 47 tag of the language the profile is written in, where known. */
  readonly lang?: string;
  readonly basics: Basics;
  /** In the author's order. */
  readonly sections: readonly Section[];
  /** Visible words of the source that became structure rather than text: labels of contact lines, heads of columns. */
  readonly structure?: readonly string[];
  /** Render settings from `onesheet:` in the front matter, unchecked, each with its place. */
  readonly settings: readonly Setting[];
  /** Top-level JSON Resume keys that onesheet has no name for, kept for the way back. */
  readonly extra?: Extra;
}

/** Unknown keys of a structured input, given back untouched by `read`. */
export type Extra = Readonly<Record<string, unknown>>;

export interface Setting {
  /** Dotted path below `onesheet:`, e.g. `theme`, `options.accent`. */
  readonly key: string;
  readonly value: unknown;
  readonly span: Span;
}

/** A run of text with one set of marks. Plain Unicode: no HTML, no Markdown; `\n` is a line break the author asked for. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  /** An absolute `https:`, `http:`, `mailto:` or `tel:` address; nothing else is ever a link. */
  readonly href?: string;
  /** BCP 47, where it differs from the profile's. */
  readonly lang?: string;
}

/** Inline text, in order; adjacent runs differ in their marks. Never empty where a field is present. */
export type Text = readonly Run[];

export type Block = Paragraph | List | Subheading | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly text: Text;
  /** What is nested below: sub-lists, further paragraphs. */
  readonly blocks: readonly Block[];
}

/** A heading below a section's that opens no entry. */
export interface Subheading {
  readonly kind: 'subheading';
  /** 1 is directly below the section's title. */
  readonly level: number;
  readonly text: Text;
}

export interface Table {
  readonly kind: 'table';
  /** Empty where the table has no head. */
  readonly head: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
}

export interface Basics {
  readonly name?: string;
  /** What the person is, in one line: "Typesetter and bookbinder". */
  readonly label?: Text;
  readonly image?: Image;
  readonly email?: string;
  readonly phone?: string;
  /** The person's own site. */
  readonly url?: string;
  readonly location?: Location;
  readonly profiles: readonly SocialProfile[];
  /** Contact lines that fit nowhere above: a second e-mail, a nationality, a date of birth. */
  readonly details: readonly Detail[];
  readonly summary: readonly Block[];
  readonly extra?: Extra;
  readonly span?: Span;
}

export interface Image {
  /** As the author wrote it: a path beside the profile, or a `data:` URI. Remote images are never loaded. */
  readonly src: string;
  readonly alt?: string;
  readonly span?: Span;
}

export interface Location {
  /** One line as the author wrote it, where it was not given in parts. */
  readonly text?: string;
  readonly address?: string;
  readonly postalCode?: string;
  readonly city?: string;
  readonly region?: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode?: string;
  readonly extra?: Extra;
}

export interface SocialProfile {
  readonly network?: string;
  readonly username?: string;
  readonly url?: string;
  readonly extra?: Extra;
}

export interface Detail {
  readonly label?: string;
  readonly value: Text;
}

/** What a section holds. `other` keeps its own title and stays where the author put it. */
export type SectionKind =
  | 'summary'
  | 'work'
  | 'volunteer'
  | 'education'
  | 'projects'
  | 'publications'
  | 'awards'
  | 'certificates'
  | 'skills'
  | 'languages'
  | 'interests'
  | 'references'
  | 'teaching'
  | 'talks'
  | 'other';

export interface Section {
  readonly kind: SectionKind;
  /** The author's own title; absent where the input has none, as in JSON Resume: the theme then labels it. */
  readonly title?: Text;
  /** What stands before the entries; all of it, where the section is prose or plain lists. */
  readonly body: readonly Block[];
  /** In the author's order. */
  readonly entries: readonly Entry[];
  readonly span?: Span;
}

/** One job, degree, project, publication, skill group, language …; which fields are used depends on the section's kind. */
export interface Entry {
  /** work, volunteer: position · education: study type and area · projects, publications, skills, certificates, languages: name · awards: title · references: the person. */
  readonly title?: Text;
  /** Employer, institution, issuer, awarder, publisher. */
  readonly organization?: Text;
  readonly location?: Text;
  readonly dates?: Dates;
  /** A link of the whole entry, as JSON Resume's `url`. */
  readonly url?: string;
  /** skills, languages: "Master", "native" · education: score. */
  readonly level?: string;
  /** skills, interests, projects: the comma-separated words. */
  readonly keywords: readonly Text[];
  /** A further line of the head: the team, the thesis, the supervisor, an employer's description. */
  readonly note?: Text;
  /** Paragraphs and lists. JSON Resume's `summary` and `highlights` become a paragraph and a list. */
  readonly body: readonly Block[];
  /** True where this is a further role under the organization of the entry before: print the organization once. */
  readonly sameOrganization?: true;
  readonly extra?: Extra;
  readonly span?: Span;
}

export interface PartialDate {
  readonly year: number;
  /** 1–12. */
  readonly month?: number;
  readonly day?: number;
  readonly season?: 'spring' | 'summer' | 'autumn' | 'winter';
}

/** When. A point in time has `start` and `end` equal. */
export interface Dates {
  readonly start?: PartialDate;
  /** `present` where it goes on; absent where the author gave no end and no dash. */
  readonly end?: PartialDate | 'present';
  /** As the author wrote it. */
  readonly text: string;
  /** True where `start` and `end` say all that `text` says, so that it may be set in the theme's own form ("expected", "3 months", "& 2021" are not in them). */
  readonly exact: boolean;
}
