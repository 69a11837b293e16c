import { isScalar, type Node, visit } from 'yaml';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';

/** Warns of keys that stand twice in one mapping; `start` is where the YAML begins in its source. */
export function reportDuplicates(root: unknown, start: number, source: Source, report: Report): void {
  if (!root) return;
  visit(root as Node, {
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          report.warning('duplicate-key', `\`${String(key.value)}\` stands twice; the last one counts`, {
            span: source.span(start + (key.range?.[0] ?? 0), start + (key.range?.[1] ?? 0)),
          });
        }
        seen.add(key.value);
      }
    },
  });
}

const problems: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab indents this line',
  BAD_INDENT: 'the indentation does not fit',
  MISSING_CHAR: 'a closing mark is missing',
  UNEXPECTED_TOKEN: 'this does not belong here',
  BLOCK_AS_IMPLICIT_KEY: 'a value holds a colon and needs quotes',
  MULTILINE_IMPLICIT_KEY: 'a key spans several lines, or a colon is missing',
  KEY_OVER_1024_CHARS: 'a key is too long',
  BAD_DQ_ESCAPE: 'an escape in double quotes is unknown',
  BAD_ALIAS: 'an alias names no anchor',
  DUPLICATE_KEY: 'a key stands twice',
  BAD_SCALAR_START: 'a value begins with a reserved character and needs quotes',
  BLOCK_IN_FLOW: 'a block stands inside brackets',
  BAD_COLLECTION_TYPE: 'a list and a mapping are mixed',
};

/** What is wrong, in our own words. */
export function yamlProblem(code: string): string {
  return problems[code] ?? 'it cannot be read here';
}
