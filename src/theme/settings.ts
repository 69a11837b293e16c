/** Paper sizes by name; see `paper.ts` for their measures. */
export type PaperName = 'A4' | 'Letter' | 'Legal' | 'A5';

/**
 * How many pages were promised. A number is kept or the job fails; `any` lets the profile run;
 * `auto` is one page where the profile fits legibly, else as many as it needs, with a warning.
 */
export type PagePromise = number | 'any' | 'auto';

/** How to render: resolved from the command line, the profile's `onesheet:` block and the defaults, in that order. */
export interface RenderSettings {
  readonly paper: PaperName;
  readonly pages: PagePromise;
  /** The smallest body text that fitting may reach, in points. */
  readonly minFont: number;
  /** BCP 47: the language of labels and dates. Absent: the profile's, else English. */
  readonly lang?: string;
  /** The theme's options as given, unchecked: `accent`, `photo`, … */
  readonly options: Readonly<Record<string, unknown>>;
}
