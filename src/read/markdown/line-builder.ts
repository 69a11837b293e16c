import type { Run } from '../../profile/profile.ts';
import { isEastAsian } from '../../profile/scripts.ts';
import { tidy } from '../../profile/text.ts';
import { appended } from './appended.ts';
import type { Marks } from './marks.ts';
import type { Line } from './nodes.ts';

/** Accumulates runs into lines. */
export class LineBuilder {
  /** The line of the source on which the next line begins. */
  at: number;
  #runs: Run[] = [];
  #lines: Line[] = [];
  #linksWithin = 0;
  #saysMore = false;
  #beside: string | undefined;

  constructor(at: number) {
    this.at = at;
  }

  /** Where an element begins or ends that a style may set apart: scripts that meet here are no word together. */
  edge(): void {
    const last = this.#runs.at(-1)?.text.at(-1);
    this.#beside = last !== undefined && /[\p{L}\p{N}]/u.test(last) ? last : undefined;
  }

  add(text: string, { within, ...marks }: Marks): void {
    if (this.#beside !== undefined && text !== '') {
      const isOther = /^[\p{L}\p{N}]/u.test(text) && isEastAsian(text.charAt(0)) !== isEastAsian(this.#beside);
      if (isOther) this.#runs.push({ text: ' ' });
      this.#beside = undefined;
    }
    this.#runs.push({ ...marks, text: text.replace(/[ \t\n]+/g, ' ') });
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    if (within) this.#linksWithin += 1;
    else this.#saysMore = true;
  }

  break(hard: boolean, nextAt: number): void {
    this.#end(hard);
    this.at = nextAt;
  }

  take(): readonly Line[] {
    this.#end(false);
    const lines = this.#lines;
    if (lines.length > 0) this.#lines = [];
    return lines;
  }

  #end(hard: boolean): void {
    if (this.#runs.length === 0) return;
    const text = tidy(this.#runs);
    const leadsWithin = this.#saysMore ? 0 : this.#linksWithin;
    this.#runs = [];
    this.#linksWithin = 0;
    this.#saysMore = false;
    if (text.length === 0) return;
    this.#lines = appended(this.#lines, { text, hard, at: this.at, ...(leadsWithin > 0 && { leadsWithin }) });
  }
}
