import { dirname, join } from 'node:path';
import type { Basics } from '../profile/profile.ts';
import { isObject } from '../profile/values.ts';
import type { Disk } from '../source/disk.ts';
import { Report } from '../source/report.ts';
import { Source } from '../source/source.ts';
import { decode } from '../source/encoding.ts';
import { alFolio } from './al-folio/al-folio.ts';
import { ContactCollector } from './contact/collector.ts';
import { readData } from './data/data-profile.ts';
import { frontMatter } from './front-matter.ts';
import { structuredDocument } from './structured/document.ts';

/** What a site's own files say of the person, and which file said it. */
export interface SiteBasics {
  readonly path: string;
  readonly basics: Basics;
}

/** Asks the site that a page belongs to for the name and the contact details: its `_config.yml`, `_data/cv.yml` or author pages. */
export function siteBasics(page: Source, disk: Disk): readonly SiteBasics[] {
  const root = siteRoot(page.path, disk);
  if (root === undefined) return [];
  const data = ['_config.yml', '_config.yaml', '_data/cv.yml', '_data/cv.yaml'].map((name) =>
    fromData(join(root, name), disk),
  );
  return [...data, ...authors(root, disk)].filter((found) => found !== undefined);
}

/** The nearest folder above the page that holds a site; a repository's root is the highest that is looked at. */
function siteRoot(path: string, disk: Disk): string | undefined {
  if (path === '-' || path === '') return undefined;
  let folder = dirname(path);
  for (let level = 0; level < 4; level += 1) {
    if (marks.some((name) => disk.isFile(join(folder, name))) || disk.isFolder(join(folder, 'content', 'authors')))
      return folder;
    const parent = dirname(folder);
    if (parent === folder || disk.isFolder(join(folder, '.git'))) return undefined;
    folder = parent;
  }
  return undefined;
}

const marks = ['_config.yml', '_config.yaml', '_data/cv.yml'] as const;

function fromData(path: string, disk: Disk): SiteBasics | undefined {
  // What is wrong with a file that nobody asked to print is not the author's concern now.
  const unheard = new Report();
  const source = sourceAt(path, disk, unheard);
  const document = source && structuredDocument(source, unheard);
  if (!source || !document) return undefined;
  if (alFolio.claims(document)) {
    const profile = alFolio.read(document, { source, disk }, unheard);
    return profile && { path, basics: profile.basics };
  }
  const data = isObject(document.data) ? document.data : {};
  return dataBasics(isObject(data['cv']) ? data['cv'] : data, path);
}

/** HugoBlox: the site's owner, or the only author there is. */
function authors(root: string, disk: Disk): readonly (SiteBasics | undefined)[] {
  const folder = join(root, 'content', 'authors');
  const found = disk.list(folder).flatMap((name) => {
    const path = join(folder, name, '_index.md');
    const unheard = new Report();
    const source = sourceAt(path, disk, unheard);
    const matter = source && frontMatter(source, unheard);
    return matter ? [{ path, data: matter.data }] : [];
  });
  const owner = found.find(({ data }) => data['superuser'] === true) ?? (found.length === 1 ? found[0] : undefined);
  return owner ? [dataBasics(owner.data, owner.path)] : [];
}

function dataBasics(data: Readonly<Record<string, unknown>>, path: string): SiteBasics | undefined {
  const contact = new ContactCollector();
  const source = new Source(path, '');
  const read = readData(data, contact, () => source.span(0, 0), new Report());
  const name = read.name ?? read.titleName;
  const label = read.label ?? contact.found.label;
  return {
    path,
    basics: { ...contact.found, ...(name !== undefined && { name }), ...(label && { label }), summary: [] },
  };
}

function sourceAt(path: string, disk: Disk, report: Report): Source | undefined {
  const bytes = disk.read(path);
  return bytes && decode(bytes, path, report);
}
