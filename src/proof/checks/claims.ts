import type { Standard } from '../../finish/rules/rule.ts';
import { conformanceRules } from '../../finish/rules/rules.ts';
import type { Check } from '../check.ts';

/** A file that says it keeps a standard keeps it. */
export const claims: Check = {
  name: 'claims',
  proves: 'the file keeps each standard that it claims, PDF/UA-1 or PDF/A-3a',
  loses: 'an archive that believes the claim takes in a file that it can not show',
  remedy: 'export without that standard, or with another program',
  concerns: 'file',
  run({ anatomy, metadata: { xmp } }) {
    const claimed = claimedStandards(xmp ?? {});
    if (claimed.length === 0) return { notRun: 'the file claims neither PDF/UA-1 nor PDF/A-3a' };
    return conformanceRules
      .filter(({ standards }) => standards.some((standard) => claimed.includes(standard)))
      .filter(({ find }) => find(anatomy).length > 0)
      .map(({ name, standards }) => ({
        message: `it claims ${claimed.filter((claim) => standards.includes(claim)).join(' and ')}, but breaks the rule \`${name}\``,
      }));
  },
};

function claimedStandards(xmp: Readonly<Record<string, unknown>>): readonly Standard[] {
  return [
    ...(xmp['pdfuaid:part'] === '1' ? ['PDF/UA-1' as const] : []),
    ...(xmp['pdfaid:part'] === '3' && xmp['pdfaid:conformance'] === 'A' ? ['PDF/A-3a' as const] : []),
  ];
}
