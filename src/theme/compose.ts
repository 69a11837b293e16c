import type { Profile } from '../profile/profile.ts';
import type { Disk } from '../source/disk.ts';
import type { Report } from '../source/report.ts';
import type { Source, Span } from '../source/source.ts';
import { contrastWithPaper, LEGIBLE } from './contrast.ts';
import { documentOf, pageLabel } from './document.ts';
import { fitCss, FULL_RANGE } from './fit.ts';
import type { FontPair, Manifest } from './manifest.ts';
import type { Markup } from './markup.ts';
import { chosenOptions } from './options.ts';
import type { RenderSettings } from './settings.ts';
import { fillPage } from './templates.ts';
import type { OwnTheme } from './theme.ts';
import { typeset } from './typeset.ts';
import { viewOf } from './view-of.ts';

/** Composes a profile with a theme: a complete page, or `undefined` and diagnostics. */
export function compose(
  profile: Profile,
  theme: OwnTheme,
  settings: RenderSettings,
  context: { readonly disk: Disk; readonly source: Source },
  report: Report,
): Markup | undefined {
  const { manifest } = theme;
  const place = (name: string) => profile.settings.find(({ key }) => key.startsWith(`options.${name}`))?.span;
  const options = chosenOptions(manifest, settings.options, place, report);
  if (!options) return undefined;
  warnOfFaintAccent(options.accent, place('accent'), theme, report);
  const view = viewOf(profile, settings, options, context, report);
  const page = fillPage(theme.templates, view, report);
  if (page === undefined) return undefined;
  const furniture = `${view.title}${view.labels.page}`;
  const pair = pairOf(manifest, options.fonts);
  const fount = { pair, faces: manifest.faces, lang: view.lang, furniture };
  const set = typeset(page, fount, context, report);
  if (!set) return undefined;
  const styles = [
    set.css,
    fitCss(manifest.fit, {
      paper: settings.paper,
      minFont: settings.minFont,
      density: options.density,
      scale: pair.scale,
    }),
    `:root { --accent: ${options.accent}; ${pageLabel(view)} }`,
    theme.css,
  ];
  return {
    html: documentOf(view, styles.join('\n'), `links-${options.links}`, set.body),
    faces: set.faces,
    title: view.title,
    lang: view.lang,
    paper: settings.paper,
    pages: settings.pages,
    fit: FULL_RANGE,
  };
}

function warnOfFaintAccent(accent: string, span: Span | undefined, { manifest }: OwnTheme, report: Report): void {
  const contrast = contrastWithPaper(accent);
  if (contrast >= LEGIBLE) return;
  report.warning('faint-accent', `the accent \`${accent}\` has a contrast of ${contrast.toFixed(1)} to 1 on paper`, {
    ...(span ? { span } : { path: manifest.name }),
    hint: `text needs ${LEGIBLE} to 1: take a darker one`,
  });
}

function pairOf({ fonts, name }: Manifest, choice: string): FontPair {
  const pair = fonts.get(choice);
  if (!pair) throw new Error(`theme ${name} offers a font pair that it does not have`);
  return pair;
}
