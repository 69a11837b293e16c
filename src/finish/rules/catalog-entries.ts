import { PDFBool, type PDFDict, PDFName } from 'pdf-lib';

import { lookupDict } from '../pages.ts';
import { structureRoot } from '../structure.ts';
import { decodedText } from '../text-string.ts';
import type { Finding, Rule } from './rule.ts';

/** The catalog says that the file is tagged, in which language it is, and that its title is to be shown. */
export const catalogEntries: Rule = {
  name: 'catalog',
  standards: ['PDF/UA-1', 'PDF/A-3a'],
  find({ document: { catalog } }) {
    const markInfo = lookupDict(catalog, 'MarkInfo');
    const findings: Finding[] = [];
    if (!isTrue(markInfo, 'Marked')) findings.push({ message: 'the file does not say that it is tagged' });
    if (isTrue(markInfo, 'Suspects')) findings.push({ message: 'the file says that its tags are suspect' });
    if (!languageTag.test(decodedText(catalog.lookup(PDFName.of('Lang'))) ?? '')) {
      findings.push({ message: 'the file does not say in which language it is' });
    }
    return findings;
  },
};

/** There are tags at all. */
export const structure: Rule = {
  name: 'structure',
  standards: ['PDF/UA-1', 'PDF/A-3a'],
  find({ document, elements }) {
    if (!structureRoot(document))
      return [{ message: 'there are no tags: reading order, headings and lists are guesswork' }];
    return elements.length === 0 ? [{ message: 'the tree of tags is empty' }] : [];
  },
};

/** The window shows the title, not the file's name, ISO 14289-1 7.1. */
export const shownTitle: Rule = {
  name: 'shown-title',
  standards: ['PDF/UA-1'],
  find: ({ document: { catalog } }) =>
    isTrue(lookupDict(catalog, 'ViewerPreferences'), 'DisplayDocTitle')
      ? []
      : [{ message: 'readers show the name of the file in place of its title' }],
};

const languageTag = /^(?:[a-z]{2,3}|x|i)(?:-[a-z\d]{1,8})*$/i;

function isTrue(dict: PDFDict | undefined, key: string): boolean {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFBool && value.asBoolean();
}
