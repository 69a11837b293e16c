import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { realDisk } from '../../src/source/disk.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { Report } from '../../src/source/report.ts';
import { Source } from '../../src/source/source.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { compose } from '../../src/theme/compose.ts';
import { loadTheme } from '../../src/theme/load.ts';
import type { Markup } from '../../src/theme/markup.ts';
import type { RenderSettings } from '../../src/theme/settings.ts';
import { starterTheme } from '../../src/theme/starter.ts';

/** What came of a composition. */
export interface Composed {
  readonly markup: Markup | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The document without its style sheet. */
  readonly body: string;
}

/** Composes a profile with a theme of onesheet's own. */
export function composeWith(
  profile: Profile,
  { theme = 'classic', path = 'me.md', ...settings }: Partial<RenderSettings> & { theme?: string; path?: string } = {},
): Composed {
  const report = new Report();
  const disk = realDisk();
  const loaded = loadTheme(theme, disk, report);
  const all: RenderSettings = { paper: 'A4', pages: 'auto', minFont: 8.5, options: {}, ...settings };
  const context = { disk, source: new Source(path, '') };
  const markup = loaded?.kind === 'onesheet' ? compose(profile, loaded, all, context, report) : undefined;
  return { markup, diagnostics: report.diagnostics, body: markup?.html.replace(/<style>[\s\S]*<\/style>/, '') ?? '' };
}

/** A folder with these files, for as long as the work takes. */
export function withFolder<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  work: (folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'onesheet-theme-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A new theme as `onesheet init --theme` writes it, with some files changed. */
export function withStarter<Result>(
  changed: Readonly<Record<string, string>>,
  work: (folder: string) => Result,
): Result {
  const files = Object.fromEntries(starterTheme('mine', realDisk()).map(({ path, text }) => [path, text]));
  return withFolder({ ...files, ...changed }, work);
}

/** `file:line code`, and what it says. */
export function shown({ code, message, span, hints }: Diagnostic): string {
  const place = span ? `${span.source.path.split('/').at(-1)}:${span.source.position(span.start).line}` : '-';
  return [`${place} ${code}: ${message}`, ...hints].join(' | ');
}
