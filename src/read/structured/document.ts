import { isCollection, isMap, isPair, isScalar, parseDocument } from 'yaml';
import type { Report } from '../../source/report.ts';
import type { Source, Span } from '../../source/source.ts';
import { reportDuplicates, yamlProblem } from '../yaml-problems.ts';

export type Path = readonly (string | number)[];

/** A file that is all data, YAML or JSON. */
export interface StructuredDocument {
  readonly data: unknown;
  /** Where the value under a path stands, or the nearest thing above it. */
  readonly spanOf: (path: Path) => Span;
}

/** Whether a text is meant as data, not as a page. */
export function looksStructured(source: Source): boolean {
  if (/\.(?:json|ya?ml)$/i.test(source.path)) return true;
  if (/\.(?:md|markdown|mdx|txt|html?)$/i.test(source.path)) return false;
  const text = source.text.trimStart();
  return (
    /^[{[]/.test(text) ||
    /^(?:(?:#[^\n]*|---[ \t]*)\n\s*)*(?:cv|content|basics|\$schema|name|- title|personal)\s*:/.test(text)
  );
}

/** Parses it; broken data is an error with its place and gives nothing. */
export function structuredDocument(source: Source, report: Report): StructuredDocument | undefined {
  const json = /^\s*[{[]/.test(source.text) ? parsedJson(source.text) : undefined;
  const spans = lazySpans(source);
  if (json !== undefined) return { data: json, spanOf: spans };
  const document = parseDocument(source.text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const isJson = /\.json$/i.test(source.path) || /^\s*[{[]/.test(source.text);
    report.error(
      isJson ? 'broken-json' : 'broken-yaml',
      `this is not valid ${isJson ? 'JSON' : 'YAML'}: ${yamlProblem(error.code)}`,
      {
        span: source.span(error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)),
        ...(!isJson && { hint: 'quote values that hold a colon, and indent with spaces' }),
      },
    );
    return undefined;
  }
  reportDuplicates(document.contents, 0, source, report);
  try {
    return { data: document.toJS({ maxAliasCount: 100 }) as unknown, spanOf: spans };
  } catch {
    report.error('broken-yaml', 'the file repeats its anchors too often', { span: source.span(0, 1) });
    return undefined;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // YAML is a superset that also knows where it is broken.
    return undefined;
  }
}

/** Positions cost a second parse, which only a diagnostic pays for. */
function lazySpans(source: Source): (path: Path) => Span {
  let root: unknown;
  let isParsed = false;
  return (path) => {
    if (!isParsed) root = parseDocument(source.text, { uniqueKeys: false, logLevel: 'silent' }).contents;
    isParsed = true;
    return spanIn(root, path, source);
  };
}

function spanIn(root: unknown, path: Path, source: Source): Span {
  let node: unknown = root;
  let range = rangeOf(root);
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      );
      if (!pair) break;
      range = rangeOf(pair.key) ?? range;
      node = pair.value;
    } else if (isCollection(node) && typeof key === 'number') {
      node = node.items[key];
      range = rangeOf(node) ?? range;
    } else break;
  }
  return source.span(range?.[0] ?? 0, range?.[1] ?? 0);
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return ((isScalar(node) || isCollection(node)) && node.range) || undefined;
}
