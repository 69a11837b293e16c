import type { Basics } from '../../profile/profile.ts';
import type { Disk } from '../../source/disk.ts';
import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import { type SiteBasics, siteBasics } from '../site.ts';

/** Fills what a page does not say of the person from the site that it belongs to, and says where it came from. */
export function completed(basics: Basics, source: Source, disk: Disk, report: Report): Basics {
  if (basics.name !== undefined && basics.email !== undefined) return basics;
  return siteBasics(source, disk).reduce((known, site) => filled(known, site, report), basics);
}

function filled(basics: Basics, { path, basics: site }: SiteBasics, report: Report): Basics {
  const more: Partial<Basics> = {
    ...(basics.name === undefined && site.name !== undefined && { name: site.name }),
    ...(!basics.label && site.label && { label: site.label }),
    ...(basics.email === undefined && site.email !== undefined && { email: site.email }),
    ...(basics.phone === undefined && site.phone !== undefined && { phone: site.phone }),
    ...(basics.url === undefined && site.url !== undefined && { url: site.url }),
    ...(!basics.location && site.location && { location: site.location }),
    ...(basics.profiles.length === 0 && site.profiles.length > 0 && { profiles: site.profiles }),
  };
  const keys = Object.keys(more);
  if (keys.length === 0) return basics;
  report.note('from-site', `took ${keys.map((key) => `\`${key}\``).join(', ')} from the site's files`, { path });
  return { ...basics, ...more };
}
