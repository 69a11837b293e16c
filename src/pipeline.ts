import type { Artifact } from './finish/artifact.ts';
import { finish, type FinishContext, loadFinisher } from './finish/finish.ts';
import type { Browser } from './print/browser.ts';
import { type Picture, picture } from './print/picture.ts';
import { print, type Print } from './print/print.ts';
import { amend, type Amendments } from './profile/amend.ts';
import type { Profile } from './profile/profile.ts';
import { readProfile } from './read/read.ts';
import { looksStructured } from './read/structured/document.ts';
import type { Disk } from './source/disk.ts';
import type { Report } from './source/report.ts';
import type { Source } from './source/source.ts';
import { compose } from './theme/compose.ts';
import { standalone } from './theme/document.ts';
import { composeJsonResume } from './theme/json-resume/compose-json-resume.ts';
import { loadTheme } from './theme/load.ts';
import type { Markup } from './theme/markup.ts';
import { type RequestedSettings, resolveSettings } from './theme/resolve.ts';

/*
 * A Source is read into a Profile, composed with a Theme into Markup, fitted and printed by Chromium
 * into a Print, finished by pdf-lib into an Artifact. Each stage says to the report what the author should know,
 * and gives `undefined` where there is nothing to go on with.
 */

/** Source → Profile: what a page says about a person, with what the caller lays over it. */
export function understand(source: Source, amendments: Amendments, disk: Disk, report: Report): Profile | undefined {
  const profile = readProfile(source, { disk }, report);
  const amended = profile && amend(profile, amendments, report);
  if (amended && amended.basics.name === undefined) {
    report.warning('missing-name', 'the profile names nobody', {
      span: source.span(0, 0),
      hint: `give \`--name "…"\`, or ${looksStructured(source) ? 'fill in `name`' : 'set `name:` in the front matter'}`,
    });
  }
  return amended;
}

/** Profile → Markup: a complete page in the theme that was asked for. */
export async function dress(
  profile: Profile,
  source: Source,
  requested: RequestedSettings,
  disk: Disk,
  report: Report,
  load = loadTheme,
): Promise<Markup | undefined> {
  const settings = resolveSettings(requested, profile.settings, report);
  const theme = settings && load(settings.theme, disk, report);
  if (!theme) return undefined;
  const context = { disk, source };
  return theme.kind === 'onesheet'
    ? compose(profile, theme, settings, context, report)
    : composeJsonResume(profile, theme, settings, context, report);
}

/** Markup → HTML that prints from any browser as it was fitted here. */
export async function fit(
  markup: Markup,
  { browser, signal }: { readonly browser: Browser; readonly signal?: AbortSignal },
  report: Report,
): Promise<(Pick<Print, 'pages' | 'fit'> & { readonly html: string }) | undefined> {
  const printed = await browser.withTab((tab) => print(markup, tab, report), signal && { signal });
  return printed && { html: standalone(markup, printed.fit.value), pages: printed.pages, fit: printed.fit };
}

/** Markup → a picture of its first page. */
export function photograph(
  markup: Markup,
  dpi: number,
  { browser, signal }: { readonly browser: Browser; readonly signal?: AbortSignal },
  report: Report,
): Promise<Picture | undefined> {
  return browser.withTab((tab) => picture(markup, tab, dpi, report), signal && { signal });
}

/** Markup → Artifact: the one slow thing, and the stamp on it. */
export async function press(
  markup: Markup,
  profile: Profile,
  stamp: Omit<FinishContext, 'markup'>,
  { browser, signal }: { readonly browser: Browser; readonly signal?: AbortSignal },
  report: Report,
): Promise<Artifact | undefined> {
  const printed = await browser.withTab((tab) => {
    const printing = print(markup, tab, report);
    // The first time this takes a while: begun when the page is on its way to Chromium. What goes wrong is heard of below.
    setImmediate(() => void loadFinisher().catch(() => {}));
    return printing;
  }, signal && { signal });
  return printed && finish(printed, profile, { ...stamp, markup }, report);
}
