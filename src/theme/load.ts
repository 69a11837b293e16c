import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disk } from '../source/disk.ts';
import type { Report } from '../source/report.ts';
import { closest } from '../source/closest.ts';
import { Source } from '../source/source.ts';
import { readManifest } from './manifest.ts';
import { compileTemplates } from './templates.ts';
import type { Theme } from './theme.ts';

/** The folder of the themes that come with the package. */
export const THEMES_FOLDER = fileURLToPath(new URL('../../themes/', import.meta.url));

/** The theme of that name among the built-in ones, or in the folder of that path. */
export function loadTheme(name: string, disk: Disk, report: Report): Theme | undefined {
  const folder = /[\\/.]/.test(name) ? resolve(name) : join(THEMES_FOLDER, name);
  const manifest = readSource(join(folder, 'theme.yaml'), disk);
  if (!manifest || basename(folder).startsWith('_')) {
    sayUnknown(name, disk, report);
    return undefined;
  }
  return loadFolder(folder, manifest, disk, report);
}

/** Names of the built-in themes. */
export function themeNames(disk: Disk): readonly string[] {
  return disk
    .list(THEMES_FOLDER)
    .filter((name) => disk.isFile(join(THEMES_FOLDER, name, 'theme.yaml')) && name !== '_shared');
}

function loadFolder(folder: string, manifestSource: Source, disk: Disk, report: Report): Theme | undefined {
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

function sayUnknown(name: string, disk: Disk, report: Report): void {
  const names = themeNames(disk);
  const guess = closest(name, names);
  report.error('unknown-theme', `there is no theme \`${name}\``, {
    path: name,
    hint:
      guess === undefined
        ? `there are ${names.map((known) => `\`${known}\``).join(', ')}; a folder is written with a slash, as in \`./${basename(name)}\``
        : `did you mean \`${guess}\`?`,
  });
}
