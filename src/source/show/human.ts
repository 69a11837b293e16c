import { styleText } from 'node:util';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { excerpt } from './excerpt.ts';
import { showLine } from './line.ts';
import { visible } from './visible.ts';

/** Sets text in colour or weight, or leaves it as it is where the stream shows none. */
export type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

/** The style of a stream: plain where it is no terminal or `NO_COLOR` is set, coloured where `FORCE_COLOR` is. */
export function styleOf(stream: NodeJS.WritableStream): Style {
  return (format, text) => styleText(format, text, { stream });
}

const COLOUR = { error: 'red', warning: 'yellow', note: 'cyan' } as const satisfies Record<Severity, string>;

/** A diagnostic for a person at a terminal: the line, the source it points at, and what to do about it. */
export function showHuman(diagnostic: Diagnostic, style: Style): string {
  const mark = `${diagnostic.severity}[${diagnostic.code}]`;
  const head = showLine(diagnostic).replace(mark, () => style([COLOUR[diagnostic.severity], 'bold'], mark));
  const source = diagnostic.span && diagnostic.severity !== 'note' ? excerpt(diagnostic.span) : [];
  return [head, ...source.map((row) => style('dim', row)), ...showHints(diagnostic.hints, style)].join('\n');
}

/** Hints, a line each. */
export function showHints(hints: readonly string[], style: Style): readonly string[] {
  return hints.map((hint) => `   ${style('bold', 'hint:')} ${visible(hint)}`);
}
