import type { Check } from '../check.ts';
import type { PageText } from '../reading.ts';

/** No text is painted twice at one place, as shadows and outlines do. */
export const doubled: Check = {
  name: 'doubled',
  proves: 'no text stands twice at one place',
  loses: 'a parser reads the words twice, or letter by letter',
  remedy: 'take shadows and outlines off the text',
  concerns: 'parser',
  needsText: true,
  run: ({ pages }) =>
    pages.flatMap((page) => {
      const { all, twice } = counted(page);
      return twice > 0.02 * all
        ? [{ message: `${twice} of ${all} characters stand on others of their kind`, page: page.page }]
        : [];
    }),
};

function counted({ items }: PageText): { readonly all: number; readonly twice: number } {
  const seen = new Set<string>();
  let all = 0;
  let twice = 0;
  for (const { text, x, y } of items) {
    const words = text.trim();
    if (words === '') continue;
    all += words.length;
    // A shadow is a few points away; the next occurrence of a word is further off.
    const places = [x, x + 2, x - 2].flatMap((a) =>
      [y, y + 2, y - 2].map((b) => `${Math.round(a / 2)} ${Math.round(b / 2)} ${words}`),
    );
    if (places.some((place) => seen.has(place))) twice += words.length;
    seen.add(`${Math.round(x / 2)} ${Math.round(y / 2)} ${words}`);
  }
  return { all, twice };
}
