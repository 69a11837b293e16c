import type { SectionKind } from '../../../profile/profile.ts';

/** Sections in whose entries somebody is something somewhere; elsewhere an entry has a title first. */
export const roleKinds: ReadonlySet<SectionKind> = new Set(['work', 'education', 'volunteer']);
