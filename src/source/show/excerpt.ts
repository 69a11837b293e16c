import type { Span } from '../source.ts';
import { visible } from './visible.ts';

/** Longer source lines are cut to a window around the place, so that a terminal shows one row. */
const WIDEST = 72;

/** The source line of a span with its line number, and the stretch underlined: three rows without line ends. */
export function excerpt(span: Span): readonly string[] {
  const { line, column } = span.source.position(span.start);
  const lineSpan = span.source.lineSpan(line);
  const whole = visible(span.source.text.slice(lineSpan.start, lineSpan.end).replaceAll('\t', ' '));
  const from = column - 1 > WIDEST * 0.75 ? column - 1 - WIDEST / 2 : 0;
  const shown = `${from > 0 ? '…' : ''}${whole.slice(from, from + WIDEST)}${whole.length > from + WIDEST ? '…' : ''}`;
  const indent = ' '.repeat(column - 1 - from + (from > 0 ? 1 : 0));
  const width = Math.max(1, Math.min(span.end, lineSpan.end) - span.start);
  const marks = '^'.repeat(Math.max(1, Math.min(width, shown.length - indent.length)));
  const gutter = ' '.repeat(String(line).length);
  return [` ${gutter} |`, ` ${line} | ${shown}`, ` ${gutter} | ${indent}${marks}`];
}
