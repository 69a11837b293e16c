/** A place in a text, counted from 1 as editors do; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a source: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/**
 * A text that was read from somewhere, and where its lines start.
 * The text is what remains after decoding and repair, with `\n` line ends;
 * offsets become line and column only when they are shown.
 */
export class Source {
  readonly path: string;
  readonly text: string;
  readonly #lineStarts: readonly number[];

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
  }

  span(start: number, end: number = start): Span {
    return { source: this, start, end };
  }

  /** The span of a whole line, counted from 1, without its line end. */
  lineSpan(line: number): Span {
    const start = this.#lineStarts[Math.min(Math.max(line, 1), this.#lineStarts.length) - 1] ?? 0;
    const next = this.#lineStarts[line];
    return this.span(start, next === undefined ? this.text.length : next - 1);
  }

  /** The offset of a position; positions outside the text are moved to its nearest end. */
  offset({ line, column }: Position): number {
    const { start, end } = this.lineSpan(line);
    return Math.min(start + column - 1, end);
  }

  position(offset: number): Position {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}
