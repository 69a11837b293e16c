import type { SectionKind } from '../profile/profile.ts';
import { closest } from '../source/closest.ts';
import type { Report } from '../source/report.ts';
import type { Span } from '../source/source.ts';
import { SECTION_KINDS, type Manifest, type Option } from './manifest.ts';

/** A theme's options with nothing left to decide. */
export interface ChosenOptions {
  /** Every option of the theme by name, as templates see it. */
  readonly all: Readonly<Record<string, unknown>>;
  readonly accent: string;
  readonly fonts: string;
  readonly density: 'roomy' | 'normal' | 'dense';
  readonly photo: boolean;
  readonly icons: boolean;
  readonly links: 'plain' | 'underlined' | 'printed';
  /** Kinds that come first, in this order. */
  readonly sections: readonly SectionKind[];
  /** Titles by kind that replace the theme's and the author's. */
  readonly labels: Readonly<Partial<Record<SectionKind, string>>>;
}

/** The theme's options with what the user chose; every wrong one is an error that lists the right ones. */
export function chosenOptions(
  manifest: Manifest,
  chosen: Readonly<Record<string, unknown>>,
  place: (name: string) => Span | undefined,
  report: Report,
): ChosenOptions | undefined {
  const offered = offeredOptions(manifest);
  const all: Record<string, unknown> = Object.fromEntries([...offered].map(([name, option]) => [name, option.default]));
  let sound = true;
  for (const [name, value] of Object.entries(nested(chosen))) {
    const option = offered.get(name);
    const read = option ? READERS[option.type](value, option) : unknown(name, [...offered.keys()]);
    if ('value' in read) all[name] = read.value;
    else {
      sound = false;
      const span = place(name);
      report.error('wrong-option', `theme \`${manifest.name}\`: ${option ? `\`${name}\`: ` : ''}${read.message}`, {
        ...(span ? { span } : { path: manifest.name }),
        hint: read.hint,
      });
    }
  }
  if (!sound) return undefined;
  return { ...(all as unknown as Omit<ChosenOptions, 'all' | 'photo'>), photo: all['photo'] !== 'none', all };
}

/** The manifest's options, and the choice among its font pairs. */
export function offeredOptions({ options, fonts, sections }: Manifest): ReadonlyMap<string, Option> {
  const values = [...fonts.keys()];
  const choice: Option = { type: 'choice', description: 'the type', default: values[0], values };
  const order: Option = {
    type: 'sections',
    description: 'kinds of section that come first, in this order; the rest follow as the author has them',
    default: sections,
    values: SECTION_KINDS,
  };
  return new Map([['fonts', choice], ...options, ['sections', order]]);
}

type Read = { readonly value: unknown } | { readonly message: string; readonly hint: string };

const READERS: Readonly<Record<Option['type'], (value: unknown, option: Option) => Read>> = {
  color: (value) =>
    typeof value === 'string' && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)
      ? { value }
      : { message: `${quoted(value)} is no colour`, hint: 'write it as `#rgb` or `#rrggbb`' },
  choice: (value, { values }) =>
    typeof value === 'string' && values.includes(value)
      ? { value }
      : { message: `${quoted(value)} is not offered`, hint: oneOf(values) },
  flag: (value) => {
    if (value === true || value === 'true') return { value: true };
    if (value === false || value === 'false') return { value: false };
    return { message: `${quoted(value)} is neither yes nor no`, hint: 'write `true` or `false`' };
  },
  sections: (value) => {
    const kinds = typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : value;
    if (!Array.isArray(kinds)) return { message: `${quoted(value)} is no list`, hint: oneOf(SECTION_KINDS) };
    const wrong: unknown = kinds.find((kind) => !SECTION_KINDS.includes(kind as SectionKind));
    return wrong === undefined
      ? { value: kinds }
      : { message: `${quoted(wrong)} is no kind of section`, hint: oneOf(SECTION_KINDS) };
  },
  labels: (value) => {
    if (typeof value !== 'object' || value === null) {
      return {
        message: `${quoted(value)} is no map`,
        hint: 'write a title for each kind, as in `labels: { work: Career }`',
      };
    }
    const wrong = Object.entries(value).find(
      ([kind, title]) => typeof title !== 'string' || !SECTION_KINDS.includes(kind as SectionKind),
    );
    return wrong
      ? { message: `${quoted(wrong[0])} is no kind of section with a title`, hint: oneOf(SECTION_KINDS) }
      : { value };
  },
};

/** `labels.work: Career` on the command line is `labels: { work: Career }`. */
function nested(chosen: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const whole: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(chosen)) {
    const [head = name, ...rest] = name.split('.');
    const before = whole[head];
    whole[head] =
      rest.length === 0 ? value : { ...(typeof before === 'object' ? before : {}), [rest.join('.')]: value };
  }
  return whole;
}

function unknown(name: string, offered: readonly string[]): Read {
  const guess = closest(name, offered);
  return {
    message: `there is no option \`${name}\``,
    hint:
      guess === undefined ? `there are ${listed(offered)}` : `did you mean \`${guess}\`? There are ${listed(offered)}`,
  };
}

function quoted(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

function oneOf(values: readonly string[]): string {
  return `choose among ${listed(values)}`;
}

function listed(values: readonly string[]): string {
  return values.map((known) => `\`${known}\``).join(', ');
}
