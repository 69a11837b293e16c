import type { Finding } from '../../finish/rules/rule.ts';
import type { Check, Evidence, NotRun, Remark } from '../check.ts';
import { secondText } from '../second-text.ts';
import { isReadByActualText, taggedText, textRead } from '../text-read.ts';
import { missing, orderKept, recall, wordsOf } from '../words.ts';

const threshold = 0.985;
const notThere: NotRun = { notRun: '`pdftotext` is not at hand' };

/** Two programs that know nothing of each other find the same words. */
export const words: Check = {
  name: 'words',
  proves: 'two text extractors, pdf.js and `pdftotext`, find the same words',
  loses: 'what one applicant-tracking system reads, another does not',
  remedy: 'choose another font, or export with another program, and check again',
  concerns: 'parser',
  needsText: true,
  async run(evidence) {
    const other = await otherWords(evidence);
    if (!other) return notThere;
    const own = wordsOf(textRead(evidence));
    const share = Math.min(recall(own, other), recall(other, own));
    if (share < threshold)
      return [{ message: `two programs agree on only ${percent(share)} of the words${examples(own, other)}` }];
    return isReadByActualText(evidence) ? byActualText : [];
  },
};

/** … in the same order. */
export const order: Check = {
  name: 'order',
  proves: 'two text extractors find the words in one order, that of the tags',
  loses: 'columns are mixed line by line: a date ends up with another job',
  remedy: 'write in one column, without text boxes, floats and tables that only lay out',
  concerns: 'parser',
  needsText: true,
  async run(evidence) {
    const own = wordsOf(textRead(evidence));
    const tagged = wordsOf(taggedText(evidence));
    const other = await otherWords(evidence);
    const byTags = tagged.length === 0 ? 1 : orderKept(own, tagged);
    const findings: Finding[] =
      byTags >= threshold
        ? []
        : [{ message: `only ${percent(byTags)} of the words stand in the same order in the text and in the tags` }];
    if (!other) return findings.length > 0 || tagged.length > 0 ? findings : notThere;
    const kept = orderKept(own, other);
    if (kept < threshold)
      findings.push({ message: `two programs read only ${percent(kept)} of the words in the same order` });
    return findings.length === 0 && evidence.pages.some(({ direction }) => direction === 'rtl') ? fromRight : findings;
  },
};

const byActualText: Remark = {
  remark: 'syllables are read by their ActualText: a parser that heeds none reads some words in pieces',
};

const fromRight: Remark = {
  remark: 'its lines run from right to left: a parser that does not know of that reads each backwards',
};

async function otherWords({ output, pages }: Evidence): Promise<readonly string[] | undefined> {
  const text = await output('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-']);
  return text === undefined ? undefined : wordsOf(secondText(text, pages));
}

/** A few words that only one of two lists has: the longest say most. */
function examples(own: readonly string[], other: readonly string[]): string {
  const differing = [...new Set([...missing(own, other), ...missing(other, own)])];
  const longest = differing.toSorted((a, b) => b.length - a.length).slice(0, 4);
  return longest.length === 0 ? '' : `: one of them does not read ${longest.map((word) => `\`${word}\``).join(', ')}`;
}

function percent(share: number): string {
  return `${Math.floor(share * 1000) / 10} %`;
}
