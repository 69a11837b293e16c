import { basename, join, resolve } from 'node:path';
import type { Disk } from '../source/disk.ts';
import type { Report } from '../source/report.ts';
import { closest } from '../source/closest.ts';
import { Source } from '../source/source.ts';
import { BUILT_IN_THEMES, THEMES_FOLDER } from './built-in.ts';
import { readManifest } from './read-manifest.ts';
import { compileTemplates } from './templates.ts';
import { findJsonResumeTheme } from './json-resume/find-package.ts';
import type { OwnTheme, Theme } from './theme.ts';

/**
 * The theme of that name: a built-in one, else a JSON Resume theme among the installed packages; or what is in the
 * folder of that path. Choosing a folder or a package is choosing code, so a profile may only name a built-in one.
 */
export function loadTheme(name: string, disk: Disk, report: Report): Theme | undefined {
  const folder = isPath(name) ? resolve(name) : join(THEMES_FOLDER, name);
  const manifest = basename(folder).startsWith('_') ? undefined : readSource(join(folder, 'theme.yaml'), disk);
  if (manifest) return loadFolder(folder, manifest, disk, report);
  const foreign = findJsonResumeTheme(name, disk);
  if (!foreign) sayUnknown(name, report);
  return foreign;
}

function isPath(name: string): boolean {
  return /^\.|[\\/]/.test(name) && !name.startsWith('@');
}

function loadFolder(folder: string, manifestSource: Source, disk: Disk, report: Report): OwnTheme | undefined {
  const shared = join(THEMES_FOLDER, '_shared');
  const common = readSource(join(shared, 'theme.yaml'), disk);
  if (!common) throw new Error('the package is incomplete: themes/_shared/theme.yaml is missing');
  const manifest = readManifest(manifestSource, common, report);
  const templates = compileTemplates(
    new Map([...templateSources(shared, disk), ...templateSources(folder, disk)]),
    report,
  );
  const css = [join(shared, 'base.css'), join(folder, 'theme.css')]
    .map((path) => readSource(path, disk)?.text ?? '')
    .join('\n');
  return manifest && templates && { kind: 'onesheet', folder, manifest, templates, css };
}

function templateSources(folder: string, disk: Disk): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>();
  for (const file of disk.list(folder)) {
    const name = /^([a-z]+)\.ejs$/.exec(file)?.[1];
    const source = name === undefined ? undefined : readSource(join(folder, file), disk);
    if (name !== undefined && source) sources.set(name, source);
  }
  return sources;
}

function readSource(path: string, disk: Disk): Source | undefined {
  const bytes = disk.read(path);
  return bytes && new Source(path, new TextDecoder().decode(bytes).replaceAll('\r\n', '\n'));
}

function sayUnknown(name: string, report: Report): void {
  const guess = closest(name, BUILT_IN_THEMES);
  report.error('unknown-theme', `there is no theme \`${name}\``, {
    path: name,
    hint:
      guess === undefined
        ? `there are ${BUILT_IN_THEMES.map((known) => `\`${known}\``).join(', ')}; a folder is written with a slash, as in \`./${basename(name)}\``
        : `did you mean \`${guess}\`?`,
  });
}
