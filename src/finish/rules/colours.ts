import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';

import type { Content } from '../pages.ts';
import type { Rule } from './rule.ts';

/** An output intent with a profile says what the colours of the file mean, ISO 19005-3 6.2.3 and 6.2.4.3. */
export const colours: Rule = {
  name: 'colours',
  standards: ['PDF/A-3a'],
  find({ document, contents }) {
    const profile = outputProfile(document);
    if (!profile) return [{ message: 'the file does not say which colours its numbers mean: it has no output intent' }];
    const components = profile.dict.lookup(PDFName.of('N'));
    if (!(components instanceof PDFNumber) || components.asNumber() !== 3) {
      return [{ message: 'the output intent is for another kind of colours than those of the pages' }];
    }
    return contents.filter(usesPrintersInks).map(({ page }) => ({
      message: "a colour is given in printer's inks, which the output intent is not for",
      page,
    }));
  },
};

/** DeviceCMYK, by its operators. */
function usesPrintersInks({ operations }: Content): boolean {
  return operations.some(({ operator }) => operator === 'k' || operator === 'K');
}

function outputProfile(document: PDFDocument): PDFRawStream | undefined {
  const intents = document.catalog.lookup(PDFName.of('OutputIntents'));
  for (const item of intents instanceof PDFArray ? intents.asArray() : []) {
    const intent = document.context.lookup(item);
    if (!(intent instanceof PDFDict) || intent.lookup(PDFName.of('S')) !== PDFName.of('GTS_PDFA1')) continue;
    const profile = intent.lookup(PDFName.of('DestOutputProfile'));
    if (profile instanceof PDFRawStream) return profile;
  }
  return undefined;
}
