import { operandsOf } from '../content-stream.ts';
import { operators } from '../operators.ts';
import type { Content } from '../pages.ts';
import type { Rule } from './rule.ts';

/** Pages are drawn with the operators of PDF 1.7 only, within the limits of ISO 19005-3 6.1.13 and 6.2.2. */
export const contentOperators: Rule = {
  name: 'content-operators',
  standards: ['PDF/A-3a'],
  find: ({ contents }) =>
    contents.flatMap((content) => {
      const unknown = content.operations.find(({ operator }) => !operators.has(operator))?.operator;
      return [
        ...(unknown === undefined
          ? []
          : [{ message: `the operator \`${unknown}\` is none of PDF 1.7`, page: content.page }]),
        ...(deepestNesting(content) > 28
          ? [{ message: 'graphics states are nested more than 28 deep', page: content.page }]
          : []),
        ...(hasUnknownIntent(content)
          ? [{ message: 'a rendering intent is none of PDF 1.7', page: content.page }]
          : []),
      ];
    }),
};

const intents = new Set(['/RelativeColorimetric', '/AbsoluteColorimetric', '/Perceptual', '/Saturation']);

function hasUnknownIntent({ bytes, operations }: Content): boolean {
  return operations.some(
    (operation) => operation.operator === 'ri' && !intents.has(operandsOf(bytes, operation)[0] ?? ''),
  );
}

function deepestNesting({ operations }: Content): number {
  let depth = 0;
  let deepest = 0;
  for (const { operator } of operations) {
    if (operator === 'q') deepest = Math.max(deepest, ++depth);
    if (operator === 'Q') depth--;
  }
  return deepest;
}
