import { type Document, isAlias, isCollection, isMap, isScalar, type Node, parseDocument, visit } from 'yaml';
import type { Report } from '../../source/report.ts';
import {
  type Parsed,
  type Path,
  places,
  type Range,
  reportBroken,
  reportDuplicate,
  TOO_DEEP,
  walkable,
  type Written,
} from './written.ts';

/** Reads YAML; nothing, and an error in the report, where it is broken. */
export function yamlData(written: Written, report: Report): Parsed | undefined {
  return walkable(() => read(written, report), written, 'YAML', report);
}

function read(written: Written, report: Report): Parsed | undefined {
  const document = parseDocument(written.text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const error = document.errors.find(({ code }) => code !== 'MULTIPLE_DOCS');
  if (error) {
    const [problem, hint] = problems[error.code] ?? ['it cannot be read here'];
    reportBroken(written, 'YAML', { at: error.pos, problem, hint }, report);
    return undefined;
  }
  reportDuplicates(document, written, report);
  reportSecond(document, written, report);
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { data: value, spanOf: places(written, (path) => rangeAt(document.contents, path)) };
  } catch {
    reportBroken(written, 'YAML', aliasProblem(document), report);
    return undefined;
  }
}

/** What is wrong, and what mostly helps, by the library's codes. */
const problems: Readonly<Record<string, readonly [problem: string, hint?: string]>> = {
  TAB_AS_INDENT: ['a tab indents this line', 'indent with spaces'],
  BAD_INDENT: ['the indentation does not fit, or a bracket is not closed', 'indent what belongs together alike'],
  MISSING_CHAR: ['a closing mark is missing', 'close the quote or the bracket, or put the whole value in quotes'],
  UNEXPECTED_TOKEN: ['this does not belong here', 'put the whole value in quotes'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a value holds a colon and needs quotes',
    'quote it, or indent with spaces what stands below it',
  ],
  MULTILINE_IMPLICIT_KEY: ['a colon, or the space behind it, is missing', 'write `key: value` on one line'],
  KEY_OVER_1024_CHARS: ['a key is too long'],
  BAD_DQ_ESCAPE: ['an escape in double quotes is unknown', 'use single quotes, in which a backslash is one'],
  BAD_ALIAS: ['an alias names no anchor', 'put a value that begins with `*` in quotes'],
  BAD_SCALAR_START: ['a value begins with a reserved character', 'put it in quotes'],
  BLOCK_IN_FLOW: ['a block stands inside brackets'],
  BAD_COLLECTION_TYPE: ['a list and a mapping are mixed'],
  RESOURCE_EXHAUSTION: [TOO_DEEP],
};

/** Why a document that could be parsed has no value. */
function aliasProblem(document: Document): Parameters<typeof reportBroken>[2] {
  let at: Range = [0, 1];
  let dangling: Range | undefined;
  visit(document, {
    Alias: (_, alias) => {
      const [start, end] = alias.range ?? at;
      at = [start, end];
      if (!alias.resolve(document)) dangling ??= at;
    },
  });
  const [problem, hint] = problems['BAD_ALIAS'] ?? [''];
  return dangling ? { at: dangling, problem, hint } : { at, problem: 'its anchors are repeated too often' };
}

/** Says that a file goes on behind the end of its first document. */
function reportSecond({ errors }: Document, { source, start, text }: Written, report: Report): void {
  const at = errors.find(({ code }) => code === 'MULTIPLE_DOCS')?.pos[0];
  const omitted = at === undefined ? '' : text.slice(at).replace(/^---/, '').trim();
  if (at === undefined || omitted === '') return;
  report.warning('second-document', 'a second document begins here, and is not read', {
    span: source.span(start + at, start + at + 3),
    hint: 'keep one in a file',
    omitted,
  });
}

/** Warns of keys that stand twice in one mapping. */
function reportDuplicates(document: Document, written: Written, report: Report): void {
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const range = rangeOf(key);
        if (seen.has(key.value) && range) reportDuplicate(written, String(key.value), range, report);
        seen.add(key.value);
      }
    },
  });
}

function rangeAt(root: Node | null, path: Path): Range | undefined {
  let node: unknown = root;
  let range = rangeOf(root);
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.findLast((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) return undefined;
      range = rangeOf(pair.key);
      node = pair.value;
    } else if (isCollection(node) && typeof key === 'number') {
      node = node.items[key];
      range = rangeOf(node);
    } else return undefined;
  }
  return range;
}

function rangeOf(node: unknown): Range | undefined {
  if (!(isScalar(node) || isCollection(node) || isAlias(node)) || !node.range) return undefined;
  return [node.range[0], node.range[1]];
}
