import { operandsOf } from '../content-stream.ts';
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

const operators = new Set(
  `b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EMC ET EX f F f* G g gs h i j J K k l m M MP n q Q re RG rg ri
  s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' "`.split(/\s+/),
);

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
