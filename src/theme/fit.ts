import type { Bounds, FitTokens } from './manifest.ts';
import type { FitBounds } from './markup.ts';
import { PAPER } from './paper.ts';
import type { PaperName } from './settings.ts';

/** What the tokens depend on beside the theme. */
export interface FitSetting {
  readonly paper: PaperName;
  /** Points. */
  readonly minFont: number;
  readonly density: 'roomy' | 'normal' | 'dense';
  /** Of the font pair. */
  readonly scale: number;
}

/** Density moves the designed point; a dense page does not open beyond what was designed. */
const DENSITY: Readonly<Record<FitSetting['density'], (bounds: Bounds) => Bounds>> = {
  roomy: ([tight, designed, open]) => [tight, (designed + open) / 2, open],
  normal: (bounds) => bounds,
  dense: ([tight, designed]) => [tight, (tight + designed) / 2, designed],
};

/**
 * The custom properties that `--fit` drives, in overlapping stages, least visible first: when it tightens,
 * vertical space goes before margins, leading and type size; when it opens, space and leading come before size and margins.
 */
export function fitCss(tokens: FitTokens, { paper, minFont, density, scale: typeScale }: FitSetting): string {
  const [width, height] = PAPER[paper];
  const dense = (bounds: Bounds): Bounds => DENSITY[density](bounds);
  const bodySize = notBelow(scaled(dense(tokens.bodySize), typeScale), minFont);
  // The manifest's margins are meant for A4; a smaller page gets them in proportion.
  const scale = Math.min(1, width / 210);
  const lengths = [
    'body-size',
    'margin-top',
    'margin-right',
    'margin-bottom',
    'margin-left',
    'paper-width',
    'paper-height',
  ];
  return `
@property --fit { syntax: '<number>'; inherits: true; initial-value: 0; }
${lengths.map((name) => `@property --${name} { syntax: '<length>'; inherits: true; initial-value: 0px; }`).join('\n')}
:root {
  --tight: max(0, -1 * var(--fit));
  --open: max(0, var(--fit));
  --paper-width: ${width}mm;
  --paper-height: ${height}mm;
  --space: ${token(dense(tokens.space), '', [0, 0.5], [0, 0.6])};
  --margin-block: ${token(scaled(dense(tokens.marginBlock), scale), 'mm', [0.2, 0.65], [0.3, 1])};
  --margin-inline: ${token(scaled(dense(tokens.marginInline), scale), 'mm', [0.2, 0.65], [0.3, 1])};
  --leading: ${token(dense(tokens.leading), '', [0.4, 0.85], [0.1, 0.7])};
  --body-size: ${token(bodySize, 'pt', [0.65, 1], [0.3, 1])};
  --margin-top: var(--margin-block);
  --margin-bottom: var(--margin-block);
  --margin-left: var(--margin-inline);
  --margin-right: var(--margin-inline);
}
@page {
  size: ${width}mm ${height}mm;
  margin: var(--margin-top) var(--margin-right) var(--margin-bottom) var(--margin-left);
}`;
}

/** Body text never gets smaller than the smallest legible size, so the whole range may be used. */
export const FULL_RANGE: FitBounds = { tightest: -1, loosest: 1 };

/** `designed` at rest, moving to `tight` and to `open` while the fit passes through the stages. */
function token([tight, designed, open]: Bounds, unit: string, tightStage: Stage, openStage: Stage): string {
  return `calc(${round(designed)}${unit} - ${progress('tight', tightStage)} * ${round(designed - tight)}${unit} + ${progress('open', openStage)} * ${round(open - designed)}${unit})`;
}

type Stage = readonly [from: number, to: number];

function progress(direction: 'tight' | 'open', [from, to]: Stage): string {
  return `clamp(0, (var(--${direction}) - ${from}) / ${round(to - from)}, 1)`;
}

function notBelow([tight, designed, open]: Bounds, least: number): Bounds {
  return [Math.max(tight, least), Math.max(designed, least), Math.max(open, least)];
}

function scaled([tight, designed, open]: Bounds, scale: number): Bounds {
  return [round(tight * scale), round(designed * scale), round(open * scale)];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
