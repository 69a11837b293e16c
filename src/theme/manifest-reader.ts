import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { closest } from '../source/closest.ts';
import type { Report } from '../source/report.ts';
import type { Source, Span } from '../source/source.ts';
import { OPTION_TYPES, type Bounds, type Option } from './manifest.ts';

/** Walks a YAML document and says what is missing or wrong, with its place. */
export class ManifestReader {
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

  /** A number about 1; 1 where it is not given. */
  factor(...path: readonly string[]): number {
    const value = this.#plain(path) ?? 1;
    if (typeof value === 'number' && value > 0.5 && value < 2) return value;
    this.#wrong(path, 'a factor such as `0.95`');
    return 1;
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
