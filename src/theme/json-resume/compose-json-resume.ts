import { pathToFileURL } from 'node:url';
import { toJsonResume, type JsonResume } from '../../profile/json-resume.ts';
import type { Profile } from '../../profile/profile.ts';
import { plain } from '../../profile/text.ts';
import type { Disk } from '../../source/disk.ts';
import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import { knownLanguage } from '../language.ts';
import type { Markup } from '../markup.ts';
import { PAPER } from '../paper.ts';
import { photoView } from '../photo.ts';
import type { RenderSettings } from '../settings.ts';
import type { JsonResumeTheme } from '../theme.ts';

/**
 * The contract of JSON Resume themes: `render(resume)` gives HTML or a promise of it, `pdfRenderOptions` says how to print.
 * See https://jsonresume.org/theme-development
 */
interface ThemeModule {
  readonly render?: unknown;
  readonly pdfRenderOptions?: {
    readonly margin?: Readonly<Record<string, unknown>>;
    /** `print` where it is not said. */
    readonly mediaType?: unknown;
  };
  readonly default?: ThemeModule;
}

/** What a JSON Resume theme makes of a profile. What it tries to load from the network is refused later, by the tab. */
export async function composeJsonResume(
  profile: Profile,
  theme: JsonResumeTheme,
  settings: RenderSettings,
  context: { readonly disk: Disk; readonly source: Source },
  report: Report,
): Promise<Markup | undefined> {
  const place = { path: theme.entry };
  for (const name of Object.keys(settings.options)) {
    report.error(
      'wrong-option',
      `there is no option \`${name}\`: \`${theme.name}\` is a JSON Resume theme and has none`,
      place,
    );
  }
  if (report.hasErrors) return undefined;
  try {
    const module = (await import(pathToFileURL(theme.entry).href)) as ThemeModule;
    const render = module.render ?? module.default?.render ?? module.default;
    if (typeof render !== 'function') {
      report.error('json-resume-theme', `\`${theme.name}\` exports no function \`render\``, place);
      return undefined;
    }
    const html: unknown = await (render as (resume: JsonResume) => unknown)(resumeFor(profile, context, report));
    if (typeof html !== 'string') {
      report.error('json-resume-theme', `\`${theme.name}\` gave no HTML`, place);
      return undefined;
    }
    return markupOf(html, profile, settings, module.pdfRenderOptions ?? module.default?.pdfRenderOptions);
  } catch (error) {
    report.error(
      'json-resume-theme',
      `\`${theme.name}\` failed: \`${error instanceof Error ? error.message : String(error)}\``,
      {
        ...place,
        hint: 'the theme may need a field that the profile does not have; `onesheet read` shows what it was given',
      },
    );
    return undefined;
  }
}

/** The profile in the theme's form; a photo beside it is put inside, since the page may load nothing. */
function resumeFor(
  profile: Profile,
  context: { readonly disk: Disk; readonly source: Source },
  report: Report,
): JsonResume {
  const resume = withOldKeys(toJsonResume(profile));
  const { image, name } = profile.basics;
  if (!image || /^https?:/i.test(image.src)) return resume;
  const photo = photoView(image, name, context, report);
  const basics = resume['basics'] as Readonly<Record<string, unknown>>;
  return { ...resume, basics: { ...basics, image: photo?.src, picture: photo?.src } };
}

/** The keys of before version 1.0 beside today's: many themes still ask for them. */
const OLD_KEYS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  basics: { url: 'website', image: 'picture' },
  work: { name: 'company', url: 'website' },
  volunteer: { url: 'website' },
  publications: { url: 'website' },
};

function withOldKeys(resume: JsonResume): JsonResume {
  return Object.fromEntries(
    Object.entries(resume).map(([section, value]) => {
      const keys = OLD_KEYS[section];
      if (!keys) return [section, value];
      return [section, Array.isArray(value) ? value.map((item) => withAliases(item, keys)) : withAliases(value, keys)];
    }),
  );
}

function withAliases(item: unknown, keys: Readonly<Record<string, string>>): unknown {
  const known = item as Readonly<Record<string, unknown>>;
  const aliases = Object.entries(keys).filter(([key]) => known[key] !== undefined);
  return { ...Object.fromEntries(aliases.map(([key, old]) => [old, known[key]])), ...known };
}

function markupOf(
  html: string,
  { basics, lang }: Profile,
  { paper, pages, lang: wanted }: RenderSettings,
  options: ThemeModule['pdfRenderOptions'],
): Markup {
  const [width, height] = PAPER[paper];
  const margin = ['top', 'right', 'bottom', 'left'].map((side) => length(options?.margin?.[side])).join(' ');
  // First in the document, so that the theme's own rules win.
  const page = `<style>@page { size: ${width}mm ${height}mm; margin: ${margin}; }</style>`;
  return {
    html: /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => `${head}${page}`) : `${page}${html}`,
    title:
      /<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1]?.trim() ||
      basics.name ||
      (basics.label && plain(basics.label)) ||
      'Résumé',
    lang:
      knownLanguage(wanted) ??
      knownLanguage(/<html[^>]*\slang="?([\w-]+)/i.exec(html)?.[1]) ??
      knownLanguage(lang) ??
      'en',
    paper,
    pages,
    fit: { tightest: 0, loosest: 0 },
    ...(options?.mediaType === 'screen' && { media: 'screen' as const }),
  };
}

/** A length as Puppeteer takes it: a number is in px, and `0.8 cm` may have a space. */
function length(value: unknown): string {
  if (typeof value === 'number') return `${value}px`;
  const text = typeof value === 'string' ? value.replaceAll(/\s/g, '') : '';
  return /^(?:\d+|\d*\.\d+)(?:px|in|cm|mm)$/.test(text) ? text : '0';
}
