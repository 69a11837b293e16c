import type { SectionKind } from '../profile.ts';

/** What a section heading may announce besides a section: data that belongs to the basics, or nothing to print. */
export type HeadingKind = SectionKind | 'contact' | 'footer';

/**
 * The words by which one language is read; one file a language, lower case, no code needed to add one.
 * Where a word ends in `*`, any ending will do: `entwickl*`.
 */
export interface Words {
  /** BCP 47. */
  readonly lang: string;
  readonly sections: Partial<Readonly<Record<HeadingKind, readonly string[]>>>;
  /** Twelve lists, January first: full names, inflected forms and abbreviations, without full stops. */
  readonly months: readonly (readonly string[])[];
  readonly seasons: Partial<Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', readonly string[]>>>;
  /** Until today. */
  readonly present: readonly string[];
  /** Before a date from which something goes on. */
  readonly since: readonly string[];
  /** Between two dates. */
  readonly until: readonly string[];
  /** Beside a date, what makes it less than exact: "expected", "months". */
  readonly qualifiers: readonly string[];
  /** Between what somebody is and where: "Engineer at Acme". */
  readonly at: readonly string[];
  /** Words of job titles and roles. */
  readonly titles: readonly string[];
  /** Words of degrees and certificates. */
  readonly degrees: readonly string[];
  /** What stands before a mark: "GPA". */
  readonly grades: readonly string[];
  /** Words of the names of companies, schools and other bodies. */
  readonly organizations: readonly string[];
  /** Labels of contact lines: what stands before a colon. */
  readonly labels: Partial<
    Readonly<Record<'name' | 'email' | 'phone' | 'location' | 'url' | 'label' | 'other', readonly string[]>>
  >;
  /** Labels of lines in an entry: "Company: …". */
  readonly fields: Readonly<Record<'title' | 'organization' | 'location' | 'dates', readonly string[]>>;
  /** Openings of a sentence that gives the name, before it. */
  readonly myNameIs: readonly string[];
  /** The most frequent small words, to tell languages of one script apart. */
  readonly common: readonly string[];
  /** What lines that belong to a site and not to a profile begin with: ways back, downloads, dates of change. */
  readonly navigation: readonly string[];
  /** Words of page titles that are no name. */
  readonly pages: readonly string[];
}
