import type { Diagnostic } from '../diagnostic.ts';
import { visible } from './visible.ts';

/** A diagnostic on one line, as compilers write it: `path:line:column: error[code]: message`. */
export function showLine(diagnostic: Diagnostic): string {
  return visible(`${showPlace(diagnostic)}${diagnostic.severity}[${diagnostic.code}]: ${diagnostic.message}`);
}

/** The same with what to do about an error, each hint on a line of its own. */
export function showPlain(diagnostic: Diagnostic): string {
  const hints = diagnostic.severity === 'error' ? diagnostic.hints : [];
  return [showLine(diagnostic), ...hints.map((hint) => `   hint: ${visible(hint)}`)].join('\n');
}

function showPlace({ span, path }: Diagnostic): string {
  if (!span) return path === undefined ? '' : `${path}: `;
  const { line, column } = span.source.position(span.start);
  return `${span.source.path}:${line}:${column}: `;
}
