import { lazily } from '../../../profile/lazily.ts';
import { anyOf, wordSet } from '../../../profile/words/lexicon.ts';

/** A mark with its name in the head of an entry, "GPA: 3.9/4.0", from `start` to `end`. */
export interface FoundGrade {
  readonly grade: string;
  readonly start: number;
  readonly end: number;
}

export function gradeIn(line: string): FoundGrade | undefined {
  const found = /\d/.test(line) ? pattern().exec(line) : null;
  return found ? { grade: found[0], start: found.index, end: found.index + found[0].length } : undefined;
}

const names = wordSet((words) => words.grades);
/** The name, a figure that is no year, and how many there could have been. */
const pattern = lazily(
  () =>
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${anyOf(names())})\\s?(?:[:：=]|of)?\\s?\\d{1,3}(?:[.,]\\d{1,3})?(?!\\d)(?:\\s?%|\\s?(?:/|out of|von|sur|de|su|из)\\s?\\d{1,3}(?:[.,]\\d{1,2})?(?!\\d))?`,
      'iu',
    ),
);
