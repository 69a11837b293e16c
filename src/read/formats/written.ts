import type { Report } from '../../source/report.ts';
import type { Source, Span } from '../../source/source.ts';

/** Keys and indexes from the top of some data to a value in it. */
export type Path = readonly (string | number)[];

/** Parsed as they stand in a source: the whole of it, or the head of a page. */
export interface Written {
  readonly source: Source;
  readonly text: string;
  /** Where the text begins in its source. */
  readonly start: number;
  readonly isHead: boolean;
}

/** Parsed that were read, and where they stand. */
export interface Parsed {
  readonly data: unknown;
  /** The place of the key under a path, of an item's beginning, or of the nearest thing above them. */
  readonly spanOf: (path: Path) => Span;
}

export type Language = 'JSON' | 'YAML' | 'TOML';

/** From and to, in a text. */
export type Range = readonly [start: number, end: number];

/** Says that data break the rules of their language, and where. */
export function reportBroken(
  { source, start, isHead }: Written,
  language: Language,
  { at, problem, hint }: { readonly at: Range; readonly problem: string; readonly hint?: string | undefined },
  report: Report,
): void {
  report.error(
    isHead ? 'broken-front-matter' : `broken-${language.toLowerCase()}`,
    `${isHead ? 'the front matter' : 'this'} is not valid ${language}: ${problem}`,
    { span: source.span(start + at[0], start + Math.max(at[1], at[0] + 1)), hint },
  );
}

/** Says that a key stands twice in one mapping; `at` is the later one. */
export function reportDuplicate({ source, start }: Written, key: string, at: Range, report: Report): void {
  report.warning('duplicate-key', `\`${key}\` stands twice; the last one counts`, {
    span: source.span(start + at[0], start + at[1]),
    hint: 'keep one of them',
  });
}

/** Finds places by what knows them exactly; where it knows none, the nearest place above stands for it. */
export function places({ source, start }: Written, rangeAt: (path: Path) => Range | undefined): Parsed['spanOf'] {
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const range = rangeAt(path.slice(0, length));
      if (range) return source.span(start + range[0], start + range[1]);
    }
    return source.span(start, start);
  };
}

/** What was parsed; nothing, and an error in the report, where it is nested so deeply that whoever walks it would not come back. */
export function walkable(
  parse: () => Parsed | undefined,
  written: Written,
  language: Language,
  report: Report,
): Parsed | undefined {
  try {
    const parsed = parse();
    if (!isDeeper(parsed?.data, DEEPEST)) return parsed;
  } catch (error) {
    // That is how parsers and JSON's own reader fail of it.
    if (!(error instanceof RangeError)) throw error;
  }
  reportBroken(written, language, { at: [0, 1], problem: TOO_DEEP }, report);
  return undefined;
}

export const TOO_DEEP = 'it is nested too deeply';

/** No profile comes near; an anchor that holds itself has no end. */
const DEEPEST = 200;

function isDeeper(data: unknown, levels: number): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return levels === 0 || Object.values(data).some((inner) => isDeeper(inner, levels - 1));
}
