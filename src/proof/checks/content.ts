import type { Check } from '../check.ts';
import { profileTexts } from '../profile-texts.ts';
import { textRead } from '../text-read.ts';
import { missing, recall, wordsOf } from '../words.ts';

/** The words of the profile are on the page. */
export const content: Check = {
  name: 'content',
  proves: 'the words of the profile are found in the text of the file',
  loses: 'what the person wrote is not read',
  remedy: 'compare what `onesheet check --text` prints with what you wrote',
  concerns: 'parser',
  run(evidence) {
    const { profile } = evidence;
    if (!profile) return { notRun: 'there is no profile to compare with' };
    const expected = profileTexts(profile).map(withoutScheme).flatMap(wordsOf);
    const found = wordsOf(textRead(evidence));
    if (recall(expected, found) >= 0.985) return [];
    const lost = [...new Set(missing(expected, found))];
    const some = lost.slice(0, 12).map((word) => `\`${word}\``);
    const count = lost.length === 1 ? '1 word is' : `${lost.length} words are`;
    return [{ message: `${count} not found${lost.length > some.length ? ', among them' : ':'} ${some.join(', ')}` }];
  },
};

/** A page shows an address as people write it. */
function withoutScheme(text: string): string {
  return text.replaceAll(/\b(?:https?:\/\/|mailto:|tel:)/gi, '');
}
