import type { FoundDates } from './find.ts';
import { wordSet } from '../words/lexicon.ts';

/** Widens dates by what qualifies them: "(expected)", "(3 months)", "Class of"; such dates are not exact. */
export function withQualifiers(line: string, found: FoundDates): FoundDates {
  const before = line.slice(0, found.start);
  const after = line.slice(found.end);
  const lead = /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]*\.?\s+(?:of\s+)?$/u.exec(before)?.[0];
  const trail =
    /^\s*(?:[,·]\s*)?(?:\(([^()]{1,40})\)|((?:\p{L}[\p{L}\p{M}.]*|\d{1,2})(?:\s+\p{L}[\p{L}\p{M}.]*)?)(?=\s*(?:$|[)）\]|,;])))/u.exec(
      after,
    );
  const start = lead !== undefined && isQualifier(lead) ? found.start - lead.length : found.start;
  const isTrailing = trail && isQualifier(trail[1] ?? trail[2] ?? '');
  const end = isTrailing ? found.end + trail[0].length : found.end;
  if (start === found.start && end === found.end) return found;
  return { start, end, dates: { ...found.dates, text: line.slice(start, end).trim(), exact: false } };
}

function isQualifier(phrase: string): boolean {
  const words = phrase.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return words.length > 0 && words.every((word) => qualifiers().has(word));
}

const qualifiers = wordSet((words) => words.qualifiers);
