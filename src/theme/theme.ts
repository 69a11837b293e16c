import type { Manifest } from './manifest.ts';
import type { Templates } from './templates.ts';

/** What a profile can be dressed in. */
export type Theme = OwnTheme | JsonResumeTheme;

/** A theme's folder, loaded whole. */
export interface OwnTheme {
  readonly kind: 'onesheet';
  readonly folder: string;
  readonly manifest: Manifest;
  readonly templates: Templates;
  /** The shared style sheet and the theme's own, in this order. */
  readonly css: string;
}

/** A package that renders JSON Resume to HTML: its author's code, run as it is. */
export interface JsonResumeTheme {
  readonly kind: 'json-resume';
  /** The package's name. */
  readonly name: string;
  /** The path of the module that exports `render`. */
  readonly entry: string;
}
