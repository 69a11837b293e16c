import { createRequire } from 'node:module';
import type * as Jsonc from 'jsonc-parser';
import { lazily } from '../../profile/lazily.ts';
import type { Report } from '../../source/report.ts';
import {
  type Parsed,
  type Path,
  places,
  type Range,
  reportBroken,
  reportDuplicate,
  walkable,
  type Written,
} from './written.ts';

/**
 * Reads JSON; also with comments and with commas too many, which is said. Nothing, and an error in the report, where it
 * is broken otherwise. What knows the places is only asked where there is something to say.
 */
export function jsonData(written: Written, report: Report): Parsed | undefined {
  return walkable(() => read(written, report), written, 'JSON', report);
}

function read(written: Written, report: Report): Parsed | undefined {
  const tree = lazily(() => jsonc().parseTree(written.text, [], LOOSE));
  const spanOf = places(written, (path) => rangeAt(tree(), path));
  const data = strict(written.text);
  if (data === undefined) return looseData(written, spanOf, report);
  if (keysWritten(written.text) !== keysIn(data)) reportDuplicates(tree(), written, report);
  return { data, spanOf };
}

const LOOSE: Jsonc.ParseOptions = { allowTrailingComma: true, disallowComments: false };

function strict(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function looseData(written: Written, spanOf: Parsed['spanOf'], report: Report): Parsed | undefined {
  const { parseTree, getNodeValue, printParseErrorCode } = jsonc();
  const errors: Jsonc.ParseError[] = [];
  const root = parseTree(written.text, errors, LOOSE);
  const [error] = errors;
  if (error ?? !root) {
    const { offset = 0, length = 1, error: code } = error ?? {};
    const [problem, hint] = problems[code === undefined ? '' : printParseErrorCode(code)] ?? ['it cannot be read here'];
    reportBroken(written, 'JSON', { at: [offset, offset + length], problem, hint }, report);
    return undefined;
  }
  const slips: Jsonc.ParseError[] = [];
  parseTree(written.text, slips, { disallowComments: true });
  const [slip] = slips;
  if (slip) {
    const isComment = printParseErrorCode(slip.error) === 'InvalidCommentToken';
    report.warning('loose-json', `${isComment ? 'a comment' : 'the comma before this'} is no JSON`, {
      span: written.source.span(written.start + slip.offset, written.start + slip.offset + slip.length),
      hint: 'onesheet reads it all the same; other programs may not',
    });
  }
  reportDuplicates(root, written, report);
  return root && { data: getNodeValue(root) as unknown, spanOf };
}

/** What is wrong, and what mostly helps, by the library's codes. */
const problems: Readonly<Record<string, readonly [problem: string, hint?: string]>> = {
  InvalidSymbol: ['this is no value', 'texts and keys stand in double quotes'],
  InvalidNumberFormat: ['this is no number'],
  PropertyNameExpected: ['a key is missing here', 'keys stand in double quotes'],
  ValueExpected: ['a value is missing here'],
  ColonExpected: ['a colon is missing here'],
  CommaExpected: ['a comma is missing before this'],
  CloseBraceExpected: ['a closing `}` is missing'],
  CloseBracketExpected: ['a closing `]` is missing'],
  EndOfFileExpected: ['this stands behind the end', 'a bracket was closed too early'],
  UnexpectedEndOfComment: ['a comment has no end'],
  UnexpectedEndOfString: ['a closing quote is missing', 'a line break in a text is written `\\n`'],
  UnexpectedEndOfNumber: ['a number has no end'],
  InvalidUnicode: ['an escape is incomplete', 'write `\\u` and four digits'],
  InvalidEscapeCharacter: ['an escape is unknown', 'a backslash is written `\\\\`'],
  InvalidCharacter: ['a control character stands in a text', 'a tab is written `\\t`'],
};

/** Loaded where it is needed: a file without a mistake does without it. */
const jsonc = (): typeof Jsonc => createRequire(import.meta.url)('jsonc-parser') as typeof Jsonc;

/** How many keys a valid text has; more than its value has, where some stand twice. */
function keysWritten(text: string): number {
  let count = 0;
  for (const [, colon] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/gs)) if (colon !== undefined) count += 1;
  return count;
}

function keysIn(data: unknown): number {
  let count = 0;
  const open: unknown[] = [data];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inner: readonly unknown[] = Object.values(next);
    if (!Array.isArray(next)) count += inner.length;
    for (const item of inner) open.push(item);
  }
  return count;
}

function reportDuplicates(root: Jsonc.Node | undefined, written: Written, report: Report): void {
  const open = root ? [root] : [];
  while (open.length > 0) {
    const { type, children = [] } = open.pop() ?? {};
    if (type === 'object') {
      const seen = new Set<unknown>();
      for (const { children: [key] = [] } of children) {
        if (!key) continue;
        if (seen.has(key.value)) reportDuplicate(written, String(key.value), rangeOf(key), report);
        seen.add(key.value);
      }
    }
    open.push(...children.toReversed());
  }
}

function rangeAt(root: Jsonc.Node | undefined, path: Path): Range | undefined {
  let node = root;
  let place = root;
  for (const key of path) {
    if (node?.type === 'object') {
      const property = node.children?.findLast(({ children }) => children?.[0]?.value === String(key));
      place = property?.children?.[0];
      node = property?.children?.[1];
    } else {
      node = node?.type === 'array' && typeof key === 'number' ? node.children?.[key] : undefined;
      place = node;
    }
  }
  return place && rangeOf(place);
}

function rangeOf({ offset, length }: Jsonc.Node): Range {
  return [offset, offset + length];
}
