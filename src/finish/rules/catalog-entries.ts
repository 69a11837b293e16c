import { PDFName } from 'pdf-lib';

import { isTrue } from '../flags.ts';
import { lookupDict } from '../pages.ts';
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

const languageTag = /^(?:[a-z]{2,3}|x|i)(?:-[a-z\d]{1,8})*$/i;
