import type { Manifest } from './manifest.ts';
import type { Templates } from './templates.ts';

/** A theme's folder, loaded whole. */
export interface Theme {
  readonly kind: 'onesheet';
  readonly folder: string;
  readonly manifest: Manifest;
  readonly templates: Templates;
  /** The shared style sheet and the theme's own, in this order. */
  readonly css: string;
}
