import type { Finding, Rule } from './rule.ts';

/** Headings begin at level 1 and go down one level at a time, ISO 14289-1 7.4.2. */
export const headings: Rule = {
  name: 'headings',
  standards: ['PDF/UA-1'],
  find({ elements, mappedRole, textOf }) {
    const findings: Finding[] = [];
    let above = 0;
    for (const { dict, role } of elements) {
      const level = Number(/^H([1-9])$/.exec(mappedRole(role) ?? '')?.[1] ?? 0);
      if (level === 0) continue;
      if (level > above + 1) {
        const text = textOf(dict);
        const from = above === 0 ? 'the first heading' : `after a heading of level ${above}, the next`;
        findings.push({ message: `${from}, \`${text}\`, is of level ${level}, not ${above + 1}`, text });
      }
      above = level;
    }
    const unnumbered = elements.filter(({ role }) => mappedRole(role) === 'H');
    if (above > 0) {
      for (const { dict } of unnumbered)
        findings.push({ message: `the heading \`${textOf(dict)}\` has no level, others have` });
    }
    return findings;
  },
};
