import type { Evidence } from './check.ts';

/**
 * What a careful parser reads in a file: the text of pdf.js. The glyphs of a syllable in an Indian script stand in
 * another order than its letters, so there it is the text of the tags, which has each `ActualText` in the glyphs' place.
 */
export function textRead(evidence: Pick<Evidence, 'pages' | 'anatomy'>): string {
  return isReadByActualText(evidence) ? taggedText(evidence) : drawnText(evidence);
}

/** Whether parsers that heed no `ActualText` read other words in this file. */
export function isReadByActualText(evidence: Pick<Evidence, 'pages' | 'anatomy'>): boolean {
  return evidence.anatomy.elements.length > 0 && SYLLABIC.test(drawnText(evidence));
}

/** The text in the order of the structure, its blocks apart. */
export function taggedText({ anatomy }: Pick<Evidence, 'anatomy'>): string {
  return anatomy.elements
    .filter(({ parent }) => parent === undefined)
    .map(({ dict }) => anatomy.textOf(dict))
    .join('\n');
}

function drawnText({ pages }: Pick<Evidence, 'pages'>): string {
  return pages.map(({ text }) => text).join('\n');
}

const SYLLABIC = new RegExp(
  `[${'Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala'
    .split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('')}]`,
  'u',
);
