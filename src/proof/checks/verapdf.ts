import type { Check } from '../check.ts';

/** The reference validator says the same. */
export const verapdf: Check = {
  name: 'verapdf',
  proves: 'veraPDF, the reference validator, finds PDF/UA-1 and PDF/A-3a kept',
  loses: 'the file may break a rule of ISO 14289 or ISO 19005 that onesheet does not look at',
  remedy: 'look the rules up at veraPDF, and export with another program',
  concerns: 'file',
  async run({ output }) {
    const findings = [];
    for (const [flavour, standard] of [
      ['ua1', 'PDF/UA-1'],
      ['3a', 'PDF/A-3a'],
    ] as const) {
      const said = await output('verapdf', ['--format', 'text', '-v', '-f', flavour]);
      if (said === undefined) return { notRun: '`verapdf` is not at hand' };
      const rules = [...said.matchAll(/^[ \t]+FAIL (\S+)/gm)].map(([, rule]) => rule);
      if (!said.startsWith('PASS'))
        findings.push({ message: `${standard} is not kept: ${rules.join(', ') || 'no verdict'}` });
    }
    return findings;
  },
};
