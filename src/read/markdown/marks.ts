import type { Run } from '../../profile/profile.ts';
import type { Element } from './tree.ts';

/** How a stretch of text is set apart. */
export interface Marks extends Omit<Run, 'text'> {
  /** In a link that leads to a page of the site, which is no link on paper. */
  readonly within?: true;
}

/** The marks of an element of its own, if it has any. */
export function marksOf({ tag, attributes }: Element): Marks | undefined {
  const lang = attributes['lang'];
  const marks = tagMarks.get(tag);
  return lang !== undefined && /^[a-z]{2,3}(?:-[\w-]+)?$/i.test(lang) ? { ...marks, lang } : marks;
}

const tagMarks: ReadonlyMap<string, Marks> = new Map<string, Marks>([
  ...['strong', 'b'].map((tag) => [tag, { strong: true }] as const),
  ...['em', 'i', 'cite'].map((tag) => [tag, { emphasis: true }] as const),
  ...['code', 'kbd', 'samp', 'tt'].map((tag) => [tag, { code: true }] as const),
]);
