import type { SectionKind } from '../profile/profile.ts';

/** What `theme.yaml` says. */
export interface Manifest {
  readonly name: string;
  /** One line for `onesheet themes`. */
  readonly description: string;
  /** Type families by the name of the pair; the first pair is the default. */
  readonly fonts: ReadonlyMap<string, FontPair>;
  /** The faces that the style sheet uses: `400`, `400i`, `600`, … */
  readonly faces: readonly string[];
  readonly fit: FitTokens;
  /** By name; every theme has the common ones of `_shared/theme.yaml` too. */
  readonly options: ReadonlyMap<string, Option>;
  /** Kinds that come first, in this order; the rest follow in the author's. */
  readonly sections: readonly SectionKind[];
}

export interface FontPair {
  /** Names of `@fontsource` packages without the scope. */
  readonly body: string;
  readonly heading: string;
  /** How large this pair is set beside the theme's measure, so that pairs look equally large; 1 where it is not given. */
  readonly scale: number;
}

/** From tightest over designed to most open. */
export type Bounds = readonly [tight: number, designed: number, open: number];

/** The tokens that the fit drives, each between its bounds. */
export interface FitTokens {
  /** Points. */
  readonly bodySize: Bounds;
  /** A multiple of the type size. */
  readonly leading: Bounds;
  /** A factor on all vertical space between parts. */
  readonly space: Bounds;
  /** Millimetres. */
  readonly marginBlock: Bounds;
  /** Millimetres. */
  readonly marginInline: Bounds;
}

/** A wheel that the user may turn. */
export interface Option {
  readonly type: OptionType;
  readonly description: string;
  readonly default: unknown;
  /** The values of a choice. */
  readonly values: readonly string[];
}

/** Every kind of section, as in the profile. */
export const SECTION_KINDS: readonly SectionKind[] = [
  'summary',
  'work',
  'volunteer',
  'education',
  'projects',
  'publications',
  'awards',
  'certificates',
  'skills',
  'languages',
  'interests',
  'references',
  'teaching',
  'talks',
  'other',
];

export const OPTION_TYPES = ['color', 'choice', 'flag', 'sections', 'labels'] as const;
export type OptionType = (typeof OPTION_TYPES)[number];
