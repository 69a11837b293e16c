import type { PaperName } from './settings.ts';

/** Width and height of each paper, in millimetres. */
export const PAPER: Readonly<Record<PaperName, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  Letter: [215.9, 279.4],
  Legal: [215.9, 355.6],
  A5: [148, 210],
};
