import type { Profile } from '../profile/profile.ts';
import { plain } from '../profile/text.ts';
import type { Disk } from '../source/disk.ts';
import type { Report } from '../source/report.ts';
import type { Source } from '../source/source.ts';
import { dateSetter } from './dates.ts';
import { fitCss, FULL_RANGE } from './fit.ts';
import { escapeText, type InlineStyle } from './html.ts';
import { labelsFor } from './labels.ts';
import type { Markup } from './markup.ts';
import { checkedOptions } from './options.ts';
import { personView } from './person.ts';
import { sectionViews } from './sections.ts';
import type { RenderSettings } from './settings.ts';
import { fillPage } from './templates.ts';
import type { Theme } from './theme.ts';
import { typeset } from './typeset.ts';
import type { View } from './view.ts';

/** Composes a profile with a theme: a complete page, or `undefined` and diagnostics. */
export function compose(
  profile: Profile,
  theme: Theme,
  settings: RenderSettings,
  context: { readonly disk: Disk; readonly source: Source },
  report: Report,
): Markup | undefined {
  const { manifest } = theme;
  const options = checkedOptions(manifest, settings.options, report);
  if (!options) return undefined;
  const view = viewOf(profile, settings, options, manifest.sections, context.disk);
  const page = fillPage(theme.templates, view, report);
  if (page === undefined) return undefined;
  const pair = manifest.fonts.get(String(options['fonts'])) ?? [...manifest.fonts.values()][0];
  if (!pair) throw new Error('a manifest without fonts was let in');
  const set = typeset(page, pair, manifest.faces, context, report);
  const styles = [
    set.css,
    fitCss(manifest.fit, settings.paper, settings.minFont),
    `:root { --accent: ${String(options['accent'])}; --running-title: ${cssText(view.person.name ?? view.title)}; --page-number: ${pageNumber(view.labels.page)}; }`,
    theme.css,
  ];
  return {
    html: document(view, styles.join('\n'), set.body),
    title: view.title,
    lang: view.lang,
    paper: settings.paper,
    pages: settings.pages,
    fit: FULL_RANGE,
  };
}

function viewOf(
  profile: Profile,
  settings: RenderSettings,
  options: Readonly<Record<string, unknown>>,
  order: Theme['manifest']['sections'],
  disk: Disk,
): View {
  const lang = knownLanguage(settings.lang) ?? knownLanguage(profile.lang) ?? 'en';
  const labels = labelsFor(lang, disk);
  const style: InlineStyle = { printAddresses: options['links'] === 'printed' };
  const { basics } = profile;
  return {
    lang,
    dir: 'ltr',
    title: [basics.name, basics.label && plain(basics.label)].filter(Boolean).join(' – ') || labels.document,
    person: personView(basics, style, lang),
    sections: sectionViews(profile, { style, labels, setDates: dateSetter(lang, labels), order }),
    options,
    labels: { contact: labels.contact, document: labels.document, page: labels.page },
  };
}

/** `{page}` and `{pages}` in a label become the counters of the page. */
function pageNumber(label: string): string {
  return label
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{page}' ? 'counter(page)' : part === '{pages}' ? 'counter(pages)' : cssText(part)))
    .join(' ');
}

/** A string as CSS writes it, safe inside `<style>` too. */
function cssText(text: string): string {
  return `"${text.replaceAll(/["\\<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

/** A language tag that `Intl` takes. */
function knownLanguage(tag: string | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined; // a RangeError: what the profile says is no language tag
  }
}

function document(view: View, css: string, body: string): string {
  return `<!doctype html>
<html lang="${escapeText(view.lang)}" dir="${view.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(view.title)}</title>
<style>
${css}
</style>
</head>
<body class="links-${escapeText(String(view.options['links']))}">
${body.trim()}
</body>
</html>
`;
}
