import type { Check } from '../check.ts';
import { profileTexts } from '../profile-texts.ts';
import { textRead } from '../text-read.ts';
import { missing, recall, wordsOf } from '../words.ts';

/** The words of the profile are on the page. */
export const content: Check = {
  name: 'content',
  proves: 'the words of the profile are found in the text of the file',
  loses: 'what the person wrote is not read',
  run(evidence) {
    const { profile } = evidence;
    if (!profile) return { notRun: 'there is no profile to compare with' };
    const expected = profileTexts(profile).flatMap(wordsOf);
    const found = wordsOf(textRead(evidence));
    if (recall(expected, found) >= 0.985) return [];
    const lost = [...new Set(missing(expected, found))];
    const some = lost.slice(0, 12).map((word) => `\`${word}\``);
    return [{ message: `${lost.length} words are not found, among them ${some.join(', ')}` }];
  },
};
