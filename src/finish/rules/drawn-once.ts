import type { PDFObject } from 'pdf-lib';

import { operandsOf } from '../content-stream.ts';
import { type Content, xObjectsOf } from '../pages.ts';
import type { Rule } from './rule.ts';

/** What the structure refers to is painted at one place only, ISO 14289-1 7.20. */
export const drawnOnce: Rule = {
  name: 'drawn-once',
  standards: ['PDF/UA-1'],
  find({ contents }) {
    const draws = contents.flatMap(drawnBy);
    return contents
      .filter(({ form }) => form && draws.filter((stream) => stream === form.stream).length > 1)
      .map(({ page }) => ({ message: 'a part of the page is painted twice, as through a mask', page }));
  },
};

/** The XObjects that a content draws, each as often as it does. */
function drawnBy({ bytes, operations, resources }: Content): readonly (PDFObject | undefined)[] {
  const draws = operations.filter(({ operator }) => operator === 'Do');
  if (draws.length === 0) return [];
  const objects = xObjectsOf(resources);
  return draws.map((operation) => {
    const [name = ''] = operandsOf(bytes, operation);
    return resources?.context.lookup(objects.get(name.slice(1)));
  });
}
