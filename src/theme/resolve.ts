import type { Setting } from '../profile/profile.ts';
import { closest } from '../source/closest.ts';
import type { Report } from '../source/report.ts';
import { BUILT_IN_THEMES } from './built-in.ts';
import type { PagePromise, PaperName, RenderSettings } from './settings.ts';

/** Render settings as the caller gave them; what is absent is taken from the profile, then from the defaults. */
export interface RequestedSettings {
  readonly theme?: string;
  readonly paper?: PaperName;
  readonly pages?: PagePromise;
  readonly minFont?: number;
  readonly lang?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** Settings with nothing left to decide. */
export interface ResolvedSettings extends RenderSettings {
  readonly theme: string;
}

export const PAPERS = ['A4', 'Letter', 'Legal', 'A5'] as const satisfies readonly PaperName[];
export const DEFAULT_THEME = 'classic';
const DEFAULTS = { theme: DEFAULT_THEME, paper: 'A4', pages: 'auto', minFont: 8.5, options: {} } as const;

/** Lays the caller's settings over the profile's over the defaults; what the profile says wrongly is an error at its place. */
export function resolveSettings(
  requested: RequestedSettings,
  settings: readonly Setting[],
  report: Report,
): ResolvedSettings | undefined {
  const stated = checked(settings, report);
  if (!stated) return undefined;
  return { ...DEFAULTS, ...stated, ...requested, options: { ...stated.options, ...requested.options } };
}

/** What a profile may set below `onesheet:`, each with the values it takes. */
const READERS: Readonly<Record<string, { read(value: unknown): RequestedSettings | undefined; takes: string }>> = {
  // Only a built-in theme: a folder or a package is code, and code is the caller's choice alone.
  theme: {
    read: (value) => (typeof value === 'string' && BUILT_IN_THEMES.includes(value) ? { theme: value } : undefined),
    takes: `one of ${BUILT_IN_THEMES.join(', ')}; other themes are chosen with \`--theme\``,
  },
  paper: { read: (value) => given('paper', asPaper(value)), takes: `one of ${PAPERS.join(', ')}` },
  pages: { read: (value) => given('pages', asPages(value)), takes: 'a whole number of pages, or `any`' },
  'min-font': { read: (value) => given('minFont', asPoints(value)), takes: 'a size in points, from 5 to 14' },
  lang: { read: (value) => given('lang', asLanguage(value)), takes: 'a language tag such as `de` or `pt-BR`' },
};

function checked(settings: readonly Setting[], report: Report): RequestedSettings | undefined {
  let stated: RequestedSettings = {};
  let sound = true;
  for (const { key, value, span } of settings) {
    const option = /^options\.(.+)$/.exec(key)?.[1];
    if (option !== undefined) {
      stated = { ...stated, options: { ...stated.options, [option]: value } };
      continue;
    }
    const reader = READERS[key];
    const read = reader?.read(value);
    if (read) stated = { ...stated, ...read };
    else {
      sound = false;
      if (reader) report.error('wrong-setting', `\`onesheet.${key}\` takes ${reader.takes}`, { span });
      else report.error('unknown-setting', `there is no setting \`onesheet.${key}\``, { span, hint: didYouMean(key) });
    }
  }
  return sound ? stated : undefined;
}

function didYouMean(key: string): string {
  const near = closest(key, Object.keys(READERS));
  return near ? `did you mean \`${near}\`?` : `the settings are ${Object.keys(READERS).join(', ')} and options`;
}

function given<K extends keyof RequestedSettings>(key: K, value: RequestedSettings[K]): RequestedSettings | undefined {
  return value === undefined ? undefined : { [key]: value };
}

export function asPaper(value: unknown): PaperName | undefined {
  return typeof value === 'string' ? PAPERS.find((paper) => paper.toLowerCase() === value.toLowerCase()) : undefined;
}

export function asPages(value: unknown): number | 'any' | undefined {
  if (value === 'any') return 'any';
  const pages = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof pages === 'number' && Number.isInteger(pages) && pages > 0 ? pages : undefined;
}

export function asPoints(value: unknown): number | undefined {
  const points = typeof value === 'string' ? Number(value.replace(/pt$/, '')) : value;
  return typeof points === 'number' && points >= 5 && points <= 14 ? points : undefined;
}

export function asLanguage(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined; // a RangeError: no well-formed tag
  }
}
