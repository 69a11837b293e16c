import type { Check } from '../check.ts';
import { profileTexts } from '../profile-texts.ts';
import { textRead } from '../text-read.ts';
import { missing, wordsOf } from '../words.ts';

/** Every paragraph, item and title of the profile is read in one piece. */
export const sentences: Check = {
  name: 'sentences',
  proves: 'every paragraph, list item and title of the profile is read in one piece',
  loses: 'sentences are cut, and their parts stand among those of others',
  remedy: 'write in one column, without text boxes and floats',
  concerns: 'parser',
  run(evidence) {
    const { profile } = evidence;
    if (!profile) return { notRun: 'there is no profile to compare with' };
    const found = wordsOf(textRead(evidence));
    const text = ` ${found.join(' ')} `;
    return profileTexts(profile)
      .filter((expected) => missing(wordsOf(expected), found).length === 0)
      .filter((expected) => !text.includes(` ${wordsOf(expected).join(' ')} `))
      .map((expected) => ({ message: `\`${short(expected)}\` is not read in one piece`, text: expected }));
  },
};

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
