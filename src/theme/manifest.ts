import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { SectionKind } from '../profile/profile.ts';
import type { Report } from '../source/report.ts';
import type { Source, Span } from '../source/source.ts';
import { closest } from '../source/closest.ts';

/** What `theme.yaml` says. */
export interface Manifest {
  readonly name: string;
  /** One line for `onesheet themes`. */
  readonly description: string;
  /** Type families by the name of the pair; the first pair is the default. */
  readonly fonts: ReadonlyMap<string, FontPair>;
  /** The faces that the style sheet uses: `400`, `400i`, `600`, … */
  readonly faces: readonly string[];
  readonly fit: FitTokens;
  /** By name; every theme has the common ones of `_shared/theme.yaml` too. */
  readonly options: ReadonlyMap<string, Option>;
  /** Kinds that come first, in this order; the rest follow in the author's. */
  readonly sections: readonly SectionKind[];
}

export interface FontPair {
  /** Names of `@fontsource` packages without the scope. */
  readonly body: string;
  readonly heading: string;
}

/** From tightest over designed to most open. */
export type Bounds = readonly [tight: number, designed: number, open: number];

/** The tokens that the fit drives, each between its bounds. */
export interface FitTokens {
  /** Points. */
  readonly bodySize: Bounds;
  /** A multiple of the type size. */
  readonly leading: Bounds;
  /** A factor on all vertical space between parts. */
  readonly space: Bounds;
  /** Millimetres. */
  readonly marginBlock: Bounds;
  /** Millimetres. */
  readonly marginInline: Bounds;
}

/** A wheel that the user may turn. */
export interface Option {
  readonly type: OptionType;
  readonly description: string;
  readonly default: unknown;
  /** The values of a choice. */
  readonly values: readonly string[];
}

/** Every kind of section, as in the profile. */
export const SECTION_KINDS: readonly SectionKind[] = [
  'summary',
  'work',
  'volunteer',
  'education',
  'projects',
  'publications',
  'awards',
  'certificates',
  'skills',
  'languages',
  'interests',
  'references',
  'teaching',
  'talks',
  'other',
];

export const OPTION_TYPES = ['color', 'choice', 'flag', 'sections', 'labels'] as const;
export type OptionType = (typeof OPTION_TYPES)[number];

/** Reads a manifest; every mistake in it is an error at its place, and then there is no manifest. */
export function readManifest(source: Source, common: Source, report: Report): Manifest | undefined {
  const reader = new ManifestReader(source, report);
  const commonReader = new ManifestReader(common, report);
  const manifest: Manifest = {
    name: reader.string('name'),
    description: reader.string('description'),
    fonts: new Map(
      [...reader.entries('fonts')].map(([name, at]) => [
        name,
        { body: reader.string(...at, 'body'), heading: reader.string(...at, 'heading') },
      ]),
    ),
    faces: reader.list('faces'),
    fit: {
      bodySize: reader.bounds('fit', 'body-size'),
      leading: reader.bounds('fit', 'leading'),
      space: reader.bounds('fit', 'space'),
      marginBlock: reader.bounds('fit', 'margin-block'),
      marginInline: reader.bounds('fit', 'margin-inline'),
    },
    options: new Map([...commonReader.options(), ...reader.options()]),
    sections: reader.list('sections') as readonly SectionKind[],
  };
  reader.refuseUnknown(['name', 'description', 'fonts', 'faces', 'fit', 'options', 'sections']);
  return reader.sound && commonReader.sound ? manifest : undefined;
}

/** Walks a YAML document and says what is missing or wrong, with its place. */
class ManifestReader {
  readonly #source: Source;
  readonly #report: Report;
  readonly #document: Document.Parsed;
  sound = true;

  constructor(source: Source, report: Report) {
    this.#source = source;
    this.#report = report;
    this.#document = parseDocument(source.text, { lineCounter: new LineCounter(), prettyErrors: false });
    for (const error of this.#document.errors) {
      this.#error(`the manifest is not valid YAML: ${error.code.toLowerCase().replaceAll('_', ' ')}`, error.pos);
    }
  }

  string(...path: readonly string[]): string {
    const value: unknown = this.#document.getIn(path);
    if (typeof value === 'string' && value !== '') return value;
    this.#wrong(path, 'a text');
    return '';
  }

  /** A list of words; empty where it is not given. */
  list(...path: readonly string[]): readonly string[] {
    const value = this.#plain(path);
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.map(String);
    this.#wrong(path, 'a list');
    return [];
  }

  bounds(...path: readonly string[]): Bounds {
    const value = this.#plain(path);
    if (Array.isArray(value) && value.length === 3 && value.every((item) => typeof item === 'number')) {
      const [tight, designed, open] = value as [number, number, number];
      if (tight <= designed && designed <= open) return [tight, designed, open];
    }
    this.#wrong(path, 'three numbers from tight over designed to open, as in `[8.5, 10, 11.5]`');
    return [0, 0, 0];
  }

  /** Names below a map, each with its path. */
  entries(...path: readonly string[]): ReadonlyMap<string, readonly string[]> {
    const node: unknown = this.#document.getIn(path);
    if (!isMap(node) || node.items.length === 0) {
      this.#wrong(path, 'a map with something in it');
      return new Map();
    }
    return new Map(node.items.map(({ key }) => [String(key), [...path, String(key)]]));
  }

  options(): ReadonlyMap<string, Option> {
    if (!this.#document.has('options')) return new Map();
    return new Map([...this.entries('options')].map(([name, at]) => [name, this.#option(at)]));
  }

  #option(at: readonly string[]): Option {
    const type = this.string(...at, 'type');
    const known = OPTION_TYPES.find((name) => name === type);
    if (!known) this.#wrong([...at, 'type'], `one of ${OPTION_TYPES.join(', ')}`);
    return {
      type: known ?? 'flag',
      description: this.string(...at, 'description'),
      default: this.#plain([...at, 'default']),
      values: this.list(...at, 'values'),
    };
  }

  refuseUnknown(known: readonly string[]): void {
    for (const [key, path] of this.entries()) {
      if (known.includes(key)) continue;
      const guess = closest(key, known);
      this.#error(
        `\`${key}\` is nothing a manifest has`,
        this.#place(path),
        guess === undefined ? `it has ${known.join(', ')}` : `did you mean \`${guess}\`?`,
      );
    }
  }

  #plain(path: readonly string[]): unknown {
    const node: unknown = this.#document.getIn(path, true);
    if (node === undefined || node === null) return undefined;
    return isScalar(node) ? node.value : (node as { toJS(document: Document): unknown }).toJS(this.#document);
  }

  #wrong(path: readonly string[], expected: string): void {
    this.#error(`\`${path.join('.')}\` must be ${expected}`, this.#place(path));
  }

  #error(message: string, place: readonly [number, number] | undefined, hint?: string): void {
    this.sound = false;
    const span: Span = place ? this.#source.span(...place) : this.#source.lineSpan(1);
    this.#report.error('theme-manifest', message, { span, hint });
  }

  /** The place of a value, or of the nearest thing around it that is there. */
  #place(path: readonly string[]): readonly [number, number] | undefined {
    for (let depth = path.length; depth > 0; depth--) {
      const node: unknown = this.#document.getIn(path.slice(0, depth), true);
      const range = (node as { range?: readonly number[] } | undefined)?.range;
      if (range) return [range[0] ?? 0, range[1] ?? 0];
    }
    return undefined;
  }
}
