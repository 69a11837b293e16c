import type { Disk } from '../source/disk.ts';
import type { Report } from '../source/report.ts';
import { BUILT_IN_THEMES } from './built-in.ts';
import { loadTheme } from './load.ts';
import type { Option } from './manifest.ts';
import { offeredOptions } from './options.ts';

/** One line of `onesheet themes`. */
export interface ThemeSummary {
  readonly name: string;
  readonly description: string;
}

/** What `onesheet themes <name>` shows. */
export interface ThemeDescription extends ThemeSummary {
  readonly options: readonly (Option & { readonly name: string })[];
}

/** The built-in themes, each in a line. */
export function listThemes(disk: Disk, report: Report): readonly ThemeSummary[] {
  return BUILT_IN_THEMES.flatMap((name) => describeTheme(name, disk, report) ?? []).map(({ name, description }) => ({
    name,
    description,
  }));
}

/** A theme and its options, or `undefined` and what is wrong with it. */
export function describeTheme(name: string, disk: Disk, report: Report): ThemeDescription | undefined {
  const theme = loadTheme(name, disk, report);
  if (!theme) return undefined;
  if (theme.kind === 'json-resume')
    return { name: theme.name, description: 'A JSON Resume theme; it has no options.', options: [] };
  const { manifest } = theme;
  return {
    name: manifest.name,
    description: manifest.description,
    options: [...offeredOptions(manifest)].map(([option, value]) => ({ name: option, ...value })),
  };
}
