import type { Check } from '../check.ts';
import type { PageText } from '../reading.ts';

/** What stands in one line is read as one: a date that floats, or marks that are written last, lose their line. */
export const together: Check = {
  name: 'together',
  proves: 'dates and list marks are read with the lines that they stand in',
  loses: 'a parser finds jobs without dates, and dates without a job; the items of a list run together',
  remedy:
    'write a date in the line that it dates, after a tab and not in a box of its own; use list marks that are characters',
  concerns: 'parser',
  needsText: true,
  run: ({ pages }) =>
    pages.flatMap((page) => {
      const apart = strays(page).map(({ text }) => text.trim());
      const dates = [...new Set(apart.filter((text) => !MARK.test(text)))];
      const marks = apart.length - apart.filter((text) => !MARK.test(text)).length;
      return [
        ...(dates.length > 1 ? [{ message: `${few(dates)} are read apart from what they date`, page: page.page }] : []),
        ...(marks > 1 ? [{ message: `${marks} list marks are read apart from their items`, page: page.page }] : []),
      ];
    }),
};

type Item = PageText['items'][number];

/** Dates and marks that something stands beside, but nothing that is read before or after them is near. */
function strays({ items }: PageText): readonly Item[] {
  const written = items.filter(({ text }) => text.trim() !== '');
  const others = written.filter((item) => !isAttached(item));
  return written.filter((item, index) => {
    if (!isAttached(item) || !others.some((other) => isInLine(item, other))) return false;
    const read = [neighbour(written, index, -1), neighbour(written, index, 1)];
    return !read.some((next) => next && !isAttached(next) && isNear(item, next));
  });
}

/** What is read before or after an item, past the dates and marks of its own line: a date may be written in two pieces. */
function neighbour(items: readonly Item[], index: number, step: -1 | 1): Item | undefined {
  const item = items[index];
  for (let at = index + step; ; at += step) {
    const next = items[at];
    if (!item || !next || !isAttached(next) || !isInLine(item, next)) return next;
  }
}

/** Whether a text only says when, or that an item begins. */
function isAttached({ text }: Item): boolean {
  return MARK.test(text.trim()) || DATE.test(text.trim());
}

function isInLine(a: Item, b: Item): boolean {
  return Math.abs(a.y - b.y) < a.size / 2;
}

/** Within a line or two: a date may stand below what it dates. */
function isNear(a: Item, b: Item): boolean {
  return Math.abs(a.y - b.y) < 2.5 * Math.max(a.size, b.size);
}

const MARK = /^[•◦▪▸‣⁃∙·●○■–-]$/;
/** A year, alone or with a month, or two with a dash or a word between. */
const DATE = /^(?:\p{L}{3,9}\.? )?(?:19|20)\d\d(?:\s*(?:-|–|—|\p{L}{1,4})\s*(?:\p{L}{3,9}\.? ?)?(?:(?:19|20)\d\d)?)?$/u;

function few(texts: readonly string[]): string {
  const [first = '', second = ''] = texts.map((text) => `\`${text}\``);
  return texts.length > 2 ? `${first} and ${texts.length - 1} other dates` : `${first} and ${second}`;
}
