import { join } from 'node:path';
import type { SectionKind } from '../profile/profile.ts';
import type { Disk } from '../source/disk.ts';
import { THEMES_FOLDER } from './built-in.ts';

/** The words that a page needs beside the author's, in one language; files in `themes/_shared/labels`. */
export interface Labels {
  readonly sections: Readonly<Record<SectionKind, string>>;
  readonly seasons: Readonly<Record<'spring' | 'summer' | 'autumn' | 'winter', string>>;
  readonly present: string;
  /** What a mark of an examination is called. */
  readonly score: string;
  readonly contact: string;
  readonly document: string;
  /** What stands between the words of a list, and after what it is about. */
  readonly comma: string;
  readonly colon: string;
  /** With `{page}` and `{pages}` in it. */
  readonly page: string;
}

/** The labels of a language, else of the language without its region, else English. */
export function labelsFor(lang: string, disk: Disk): Labels {
  const parts = lang.split('-');
  const tags = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  for (const tag of [...tags, 'en']) {
    const bytes = /^[A-Za-z0-9-]+$/.test(tag)
      ? disk.read(join(THEMES_FOLDER, '_shared', 'labels', `${tag}.json`))
      : undefined;
    if (bytes) return JSON.parse(new TextDecoder().decode(bytes)) as Labels;
  }
  throw new Error('the package is incomplete: themes/_shared/labels/en.json is missing');
}
