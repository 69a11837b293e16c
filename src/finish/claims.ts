import type { Profile } from '../profile/profile.ts';
import { plain } from '../profile/text.ts';
import type { Report } from '../source/report.ts';
import type { Span } from '../source/source.ts';
import type { Anatomy } from './anatomy.ts';
import type { Finding, Standard } from './rules/rule.ts';
import { conformanceRules } from './rules/rules.ts';

/** Which standards a file says it keeps. */
export interface Claims {
  /** PDF/UA-1, ISO 14289-1. */
  readonly accessible: boolean;
  /** PDF/A-3a, ISO 19005-3. */
  readonly archivable: boolean;
}

/** The standards that a document may claim; what stands in the way of one is a warning. */
export function earnedClaims(anatomy: Anatomy, profile: Profile, report: Report): Claims {
  const broken = new Set<Standard>();
  for (const { name, standards, find } of conformanceRules) {
    for (const finding of find(anatomy)) {
      for (const standard of standards) broken.add(standard);
      report.warning(
        'not-conforming',
        `${finding.message}${onPage(finding)}, so the file can't claim ${standards.join(' or ')}`,
        {
          span: spanOf(finding, profile),
          hint: `the rule is \`${name}\`; where the profile is not at fault, the theme is`,
        },
      );
    }
  }
  return { accessible: !broken.has('PDF/UA-1'), archivable: !broken.has('PDF/A-3a') };
}

function onPage({ page }: Finding): string {
  return page === undefined ? '' : ` on page ${page}`;
}

/** The section or entry whose title a finding names. */
function spanOf({ text }: Finding, { sections, basics }: Profile): Span | undefined {
  if (text === undefined) return undefined;
  const same = (title: string | undefined) => title?.toLowerCase() === text.toLowerCase();
  if (same(basics.name)) return basics.span;
  const entries = sections.flatMap((section) => section.entries);
  return [...sections, ...entries].find(({ title }) => same(title && plain(title)))?.span;
}
