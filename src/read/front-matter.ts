import matter from 'gray-matter';
import { parse as parseToml, TomlError } from 'smol-toml';
import { isMap, isPair, isScalar, parseDocument } from 'yaml';
import { isObject } from '../profile/values.ts';
import type { Report } from '../source/report.ts';
import type { Source, Span } from '../source/source.ts';
import { reportDuplicates, yamlProblem } from './yaml-problems.ts';

/** The data at the head of a page, and where its text begins. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly bodyStart: number;
  /** Where the value under a dotted path stands; of the whole head where that is not known. */
  readonly spanOf: (path: string) => Span;
  readonly kind: 'yaml' | 'toml' | 'json' | 'none';
}

/**
 * Splits a page into its front matter and its text. Broken front matter is an error with its place and gives nothing;
 * kinds of front matter that are programs are refused, never run.
 */
export function frontMatter(source: Source, report: Report): FrontMatter | undefined {
  const { text } = source;
  const none = { data: {}, bodyStart: 0, spanOf: () => source.span(0, 0), kind: 'none' } as const;
  const fence = /^(?:[ \t]*\n)*(---|\+\+\+|;;;)[ \t]*(\w*)[ \t]*\n/.exec(text);
  if (!fence || fence[1] === undefined) return none;
  const lead = fence[0].length - fence[0].trimStart().length;
  const opening = fence[1];
  const kind = kindOf(opening, fence[2] ?? '', text.slice(fence[0].length));
  if (kind === undefined) {
    report.error('front-matter-program', `front matter in \`${fence[2]}\` is refused: it would be a program`, {
      span: source.span(lead, fence[0].trimEnd().length),
      hint: 'write it in YAML, TOML or JSON',
    });
    return undefined;
  }
  const contentStart = fence[0].length;
  if (!closes(text, opening, contentStart)) return none;
  let yaml: unknown;
  const parse = (content: string): object => {
    if (kind !== 'yaml') return parsed(content, kind, contentStart, source, report) ?? refused;
    const document = parsedYaml(content, contentStart, source, report);
    yaml = document?.contents;
    return document?.data ?? refused;
  };
  const language = fence[2] ?? '';
  const file = matter(text.slice(lead), {
    delimiters: [opening, opening],
    language: kind,
    engines: { [kind]: parse, [language || kind]: parse },
  });
  if (file.data === refused) return undefined;
  return {
    data: file.data,
    bodyStart: text.length - file.content.length,
    spanOf: kind === 'yaml' ? yamlSpans(source, contentStart, yaml) : () => source.span(lead, contentStart - 1),
    kind,
  };
}

/** Stands for front matter that could not be read. */
const refused = {};

function kindOf(opening: string, language: string, rest: string): 'yaml' | 'toml' | 'json' | undefined {
  if (opening === ';;;') return 'json';
  if (opening === '+++') return 'toml';
  switch (language.toLowerCase()) {
    case '':
      return rest.trimStart().startsWith('{') ? 'json' : 'yaml';
    case 'yaml':
    case 'yml':
      return 'yaml';
    case 'toml':
      return 'toml';
    case 'json':
      return 'json';
    default:
      return undefined;
  }
}

/** A rule at the top of a page is no front matter: it is never closed, or what it closes is no data. */
function closes(text: string, fence: string, start: number): boolean {
  const end = fence === '---' ? /^---[ \t]*$/m : fence === '+++' ? /^\+\+\+[ \t]*$/m : /^;;;[ \t]*$/m;
  const close = end.exec(text.slice(start));
  if (!close) return false;
  const inside = text.slice(start, start + close.index);
  return fence !== '---' || inside.trim() === '' || /^\s*(?:#|\{|["']?[\w$-][^\n:]*["']?\s*:(?:\s|$))/m.test(inside);
}

function parsed(
  content: string,
  kind: 'toml' | 'json',
  start: number,
  source: Source,
  report: Report,
): object | undefined {
  try {
    const data: unknown = kind === 'toml' ? parseToml(content) : JSON.parse(content);
    return isObject(data) ? data : {};
  } catch (error) {
    const at =
      error instanceof TomlError
        ? source.offset({ line: lineOf(source, start) + error.line - 1, column: error.column })
        : start;
    report.error('broken-front-matter', `the front matter is not valid ${kind === 'toml' ? 'TOML' : 'JSON'}`, {
      span: source.span(at, at + 1),
    });
    return undefined;
  }
}

interface Yaml {
  readonly data: object;
  /** The nodes, which know their places. */
  readonly contents: unknown;
}

function parsedYaml(content: string, start: number, source: Source, report: Report): Yaml | undefined {
  const document = parseDocument(content, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    report.error('broken-front-matter', `the front matter is not valid YAML: ${yamlProblem(error.code)}`, {
      span: source.span(start + error.pos[0], start + Math.max(error.pos[1], error.pos[0] + 1)),
      hint: 'quote values that hold a colon, and indent with spaces',
    });
    return undefined;
  }
  reportDuplicates(document.contents, start, source, report);
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    return { data: isObject(data) ? data : {}, contents: document.contents };
  } catch {
    report.error('broken-front-matter', 'the front matter repeats its anchors too often', {
      span: source.span(start, start + content.length),
    });
    return undefined;
  }
}

function yamlSpans(source: Source, start: number, contents: unknown): (path: string) => Span {
  return (path) => {
    let node = contents;
    let range: readonly number[] | null | undefined;
    for (const key of path.split('.')) {
      const pair = isMap(node)
        ? node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key)
        : undefined;
      if (!pair) break;
      range = isScalar(pair.key) ? pair.key.range : undefined;
      node = pair.value;
    }
    return source.span(start + (range?.[0] ?? 0), start + (range?.[1] ?? 0));
  };
}

function lineOf(source: Source, offset: number): number {
  return source.position(offset).line;
}
