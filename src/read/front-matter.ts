import matter from 'gray-matter';
import { isObject } from '../profile/values.ts';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';
import { jsonData } from './formats/json.ts';
import { tomlData } from './formats/toml.ts';
import type { Parsed, Written } from './formats/written.ts';
import { yamlData } from './formats/yaml.ts';

/** The data at the head of a page, and where its text begins. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly bodyStart: number;
  readonly spanOf: Parsed['spanOf'];
}

/**
 * Splits a page into its front matter and its text. Broken front matter is an error with its place and gives nothing;
 * kinds of front matter that are programs are refused, never run.
 */
export function frontMatter(source: Source, report: Report): FrontMatter | undefined {
  const { text } = source;
  const none = { data: {}, bodyStart: 0, spanOf: () => source.span(0, 0) };
  const fence = /^(?:[ \t]*\n)*(---|\+\+\+|;;;)[ \t]*(?:(\w+)[ \t]*)?\n/.exec(text);
  if (!fence || fence[1] === undefined) return none;
  const lead = fence[0].length - fence[0].trimStart().length;
  const [, opening, language = ''] = fence;
  const kind = kindOf(opening, language, text.slice(fence[0].length));
  if (kind === undefined) {
    report.error('front-matter-program', `front matter in \`${language}\` is refused: it would be a program`, {
      span: source.span(lead, fence[0].trimEnd().length),
      hint: 'write it in YAML, TOML or JSON',
    });
    return undefined;
  }
  if (!closes(text, opening, fence[0].length)) {
    if (isOpen(text, opening, fence[0].length)) {
      report.warning('open-front-matter', 'the front matter has no end, and is read as text', {
        span: source.span(lead, lead + opening.length),
        hint: `end it with a line \`${opening}\``,
      });
    }
    return none;
  }
  let read: Parsed | 'broken' | undefined;
  const parse = (content: string): object => {
    const start = text.indexOf(content, lead + opening.length);
    read = parsers[kind]({ source, text: content, start, isHead: true }, report) ?? 'broken';
    return {};
  };
  const { content } = matter(text.slice(lead), {
    delimiters: [opening, opening],
    language: kind,
    engines: { [kind]: parse, [language || kind]: parse },
  });
  if (read === 'broken') return undefined;
  const { data, spanOf } = read ?? none;
  if (!isObject(data)) {
    report.warning('wrong-type', 'the front matter should be keys with their values', { span: spanOf([]) });
  }
  return { data: isObject(data) ? data : {}, bodyStart: text.length - content.length, spanOf };
}

type Kind = 'yaml' | 'toml' | 'json';

const parsers: Readonly<Record<Kind, (written: Written, report: Report) => Parsed | undefined>> = {
  yaml: yamlData,
  toml: tomlData,
  json: jsonData,
};

function kindOf(opening: string, language: string, rest: string): Kind | undefined {
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
  const close = closing(fence).exec(text.slice(start));
  if (!close) return false;
  const inside = text.slice(start, start + close.index);
  return fence !== '---' || inside.trim() === '' || /^[ \t]*(?:#|\{|["']?[\w$-][^\n:]*:(?:\s|$))/m.test(inside);
}

/** Whether what looks like data follows a fence that nothing closes. */
function isOpen(text: string, fence: string, start: number): boolean {
  return !closing(fence).test(text.slice(start)) && /^\s*["']?[a-z][\w-]*["']?\s*[:=]\s/.test(text.slice(start));
}

function closing(fence: string): RegExp {
  return fence === '---' ? /^---[ \t]*$/m : fence === '+++' ? /^\+\+\+[ \t]*$/m : /^;;;[ \t]*$/m;
}
