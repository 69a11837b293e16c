import type { Report } from '../source/report.ts';
import { closest } from '../source/closest.ts';
import type { Manifest, Option } from './manifest.ts';

/** The theme's options with what the user chose; every wrong one is an error that lists the right ones. */
export function checkedOptions(
  manifest: Manifest,
  chosen: Readonly<Record<string, unknown>>,
  report: Report,
): Readonly<Record<string, unknown>> | undefined {
  const offered = withFonts(manifest);
  const options: Record<string, unknown> = Object.fromEntries(
    [...offered].map(([name, option]) => [name, option.default]),
  );
  let sound = true;
  for (const [name, value] of Object.entries(chosen)) {
    const option = offered.get(name);
    const problem = option ? wrong(option, value) : unknown(name, [...offered.keys()]);
    if (problem === undefined) options[name] = value;
    else {
      sound = false;
      report.error('wrong-option', `\`${manifest.name}\`: ${problem.message}`, {
        hint: problem.hint,
        path: manifest.name,
      });
    }
  }
  return sound ? options : undefined;
}

/** The manifest's options, and the choice among its font pairs. */
export function withFonts({ options, fonts }: Manifest): ReadonlyMap<string, Option> {
  const values = [...fonts.keys()];
  const choice: Option = { type: 'choice', description: 'the type', default: values[0], values };
  return new Map([['fonts', choice], ...options]);
}

interface Problem {
  readonly message: string;
  readonly hint: string;
}

function unknown(name: string, offered: readonly string[]): Problem {
  const guess = closest(name, offered);
  return {
    message: `there is no option \`${name}\``,
    hint:
      guess === undefined
        ? `there are ${offered.map((known) => `\`${known}\``).join(', ')}`
        : `did you mean \`${guess}\`?`,
  };
}

function wrong(option: Option, value: unknown): Problem | undefined {
  const got = `\`${String(value)}\` is no`;
  switch (option.type) {
    case 'color':
      return typeof value === 'string' && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value)
        ? undefined
        : { message: `${got} colour`, hint: 'write it as `#rgb` or `#rrggbb`' };
    case 'choice':
      return option.values.includes(String(value))
        ? undefined
        : {
            message: `${got} choice`,
            hint: `choose one of ${option.values.map((known) => `\`${known}\``).join(', ')}`,
          };
    case 'flag':
      return typeof value === 'boolean' ? undefined : { message: `${got} yes or no`, hint: 'write `true` or `false`' };
    case 'sections':
    case 'labels':
      return undefined;
  }
}
