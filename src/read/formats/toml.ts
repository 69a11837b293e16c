import { createRequire } from 'node:module';
import type * as Toml from 'toml-eslint-parser';
import { lazily } from '../../profile/lazily.ts';
import type { Report } from '../../source/report.ts';
import { type Parsed, type Path, places, type Range, reportBroken, walkable, type Written } from './written.ts';

/** Reads TOML; nothing, and an error in the report, where it is broken. */
export function tomlData(written: Written, report: Report): Parsed | undefined {
  return walkable(() => read(written, report), written, 'TOML', report);
}

function read(written: Written, report: Report): Parsed | undefined {
  // Loaded where it is needed: few pages have TOML at their head.
  const { parseTOML, getStaticTOMLValue, ParseError } = createRequire(import.meta.url)(
    'toml-eslint-parser',
  ) as typeof Toml;
  try {
    const program = parseTOML(written.text);
    const ranges = lazily(() => new Map(keyRanges(program)));
    return {
      data: getStaticTOMLValue(program),
      spanOf: places(written, (path) => ranges().get(nameOf(path))),
    };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const [, problem, hint] = problems.find(([words]) => words.test(error.message)) ?? [];
    const at: Range = [error.index, error.index + 1];
    reportBroken(written, 'TOML', { at, problem: problem ?? 'it cannot be read here', hint }, report);
    return undefined;
  }
}

/** What is wrong, and what mostly helps, by the library's words: it gives no codes. */
const problems: readonly (readonly [words: RegExp, problem: string, hint?: string])[] = [
  [/multiple times/, 'a key stands twice', 'keep one of them'],
  [/invalid date|invalid time/, 'this is no date', 'write `2019-04-30`, or put it in quotes'],
  [/leading zeros/i, 'a number begins with a zero', 'put it in quotes'],
  [/unterminated string/i, 'a closing quote is missing'],
  [/unterminated|Unspecified values|newline/i, 'a value, a closing bracket or the end of a line is missing'],
  [/equal|same line/, 'a `=` is missing', 'write `key = "value"`'],
  [/escape/, 'an escape is unknown', 'use single quotes, in which a backslash is one'],
  [/comma/, 'a comma is missing, or one too many'],
  [/unexpected/i, 'this does not belong here', 'texts stand in double quotes'],
];

function nameOf(path: Path): string {
  return JSON.stringify(path.map(String));
}

/** The place of every key by its path from the top, and of every item of a list. */
function* keyRanges(program: Toml.AST.TOMLProgram): Generator<readonly [string, Range]> {
  yield [nameOf([]), [0, 1]];
  for (const node of program.body[0].body) {
    if (node.type === 'TOMLKeyValue') {
      yield* rangesBelow([], node);
      continue;
    }
    yield [nameOf(node.resolvedKey), node.key.range];
    // An item of an array of tables is not the array: the first one stands for it.
    if (node.resolvedKey.at(-1) === 0) yield [nameOf(node.resolvedKey.slice(0, -1)), node.key.range];
    for (const pair of node.body) yield* rangesBelow(node.resolvedKey, pair);
  }
}

function* rangesBelow(path: Path, { key, value }: Toml.AST.TOMLKeyValue): Generator<readonly [string, Range]> {
  const whole = [...path, ...key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value))];
  yield [nameOf(whole), key.range];
  yield* rangesInside(whole, value);
}

function* rangesInside(path: Path, value: Toml.AST.TOMLContentNode): Generator<readonly [string, Range]> {
  if (value.type === 'TOMLInlineTable') for (const pair of value.body) yield* rangesBelow(path, pair);
  if (value.type !== 'TOMLArray') return;
  for (const [index, element] of value.elements.entries()) {
    yield [nameOf([...path, index]), element.range];
    yield* rangesInside([...path, index], element);
  }
}
