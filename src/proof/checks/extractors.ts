import type { Check, Evidence, NotRun } from '../check.ts';
import { orderKept, recall, wordsOf } from '../words.ts';

const threshold = 0.985;
const notThere: NotRun = { notRun: '`pdftotext` is not at hand' };

/** Two programs that know nothing of each other find the same words. */
export const words: Check = {
  name: 'words',
  proves: 'two text extractors, pdf.js and `pdftotext`, find the same words',
  loses: 'what one applicant-tracking system reads, another does not',
  async run(evidence) {
    const other = await otherWords(evidence);
    if (!other) return notThere;
    const own = ownWords(evidence);
    const share = Math.min(recall(own, other), recall(other, own));
    return share >= threshold ? [] : [{ message: `they agree on ${percent(share)} of the words only` }];
  },
};

/** … in the same order. */
export const order: Check = {
  name: 'order',
  proves: 'two text extractors find the words in one order, that of the tags',
  loses: 'columns are mixed line by line: a date ends up with another job',
  async run(evidence) {
    const own = ownWords(evidence);
    const tagged = wordsOf(taggedText(evidence));
    const other = await otherWords(evidence);
    const byTags = tagged.length === 0 ? 1 : orderKept(own, tagged);
    const findings =
      byTags >= threshold ? [] : [{ message: `tags and text agree on ${percent(byTags)} of the order only` }];
    if (!other) return findings.length > 0 || tagged.length > 0 ? findings : notThere;
    const kept = orderKept(own, other);
    return kept >= threshold
      ? findings
      : [...findings, { message: `the extractors agree on ${percent(kept)} of the order only` }];
  },
};

function ownWords({ pages }: Evidence): readonly string[] {
  return wordsOf(pages.map(({ text }) => text).join('\n'));
}

async function otherWords({ output }: Evidence): Promise<readonly string[] | undefined> {
  const text = await output('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-']);
  return text === undefined ? undefined : wordsOf(text);
}

/** The text in the order of the structure, its blocks apart. */
function taggedText({ anatomy }: Evidence): string {
  return anatomy.elements
    .filter(({ parent }) => parent === undefined)
    .map(({ dict }) => anatomy.textOf(dict))
    .join('\n');
}

function percent(share: number): string {
  return `${Math.floor(share * 1000) / 10} %`;
}
