import type { MarkdownIt } from 'markdown-it';
import { isEastAsian } from '../../profile/scripts.ts';

/**
 * Makes a parser close `**` where authors mean it to: between punctuation and a letter (`**設計（Go）**に`), and behind a
 * space (`**Name: **Ada`), where CommonMark shows two asterisks.
 */
export function withMeantStrong(parser: MarkdownIt): MarkdownIt {
  const { State } = parser.inline;
  parser.inline.State = class extends State {
    #lineEnd = -1;
    /** How many marks are still to come in the line. */
    #left = 0;
    /** True behind a mark of this line that may begin bold text. */
    #isOpen = false;

    override scanDelims(start: number, canSplitWord: boolean): ReturnType<InstanceType<typeof State>['scanDelims']> {
      const scanned = super.scanDelims(start, canSplitWord);
      if (scanned.length !== 2 || !this.src.startsWith('**', start)) return scanned;
      if (start > this.#lineEnd) this.#enterLine(start);
      this.#left -= 1;
      const before = this.src[start - 1] ?? ' ';
      const canClose =
        scanned.can_close || (/\s/.test(before) ? this.#left % 2 === 0 : /[^\p{Ps}\p{Pi}]/u.test(before));
      const closes = this.#isOpen && canClose;
      const canOpen = scanned.can_open || (isEastAsian(before) && /\S/.test(this.src[start + 2] ?? ' '));
      this.#isOpen = !closes && (canOpen || this.#isOpen);
      return { ...scanned, can_open: canOpen && !closes, can_close: closes || scanned.can_close };
    }

    #enterLine(start: number): void {
      const end = this.src.indexOf('\n', start);
      this.#lineEnd = end === -1 ? this.src.length : end;
      this.#left = this.src.slice(start, this.#lineEnd).match(/\*\*/g)?.length ?? 0;
      this.#isOpen = false;
    }
  };
  return parser;
}
