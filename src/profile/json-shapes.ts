import type { SectionKind } from './profile.ts';

/** The sections that JSON Resume has an array for, under the same name. */
export const jsonResumeKinds = [
  'work',
  'volunteer',
  'education',
  'awards',
  'certificates',
  'publications',
  'skills',
  'languages',
  'interests',
  'references',
  'projects',
] as const satisfies readonly SectionKind[];

export type JsonResumeKind = (typeof jsonResumeKinds)[number];

/** Under which key JSON Resume has each field of an entry. */
export interface JsonShape {
  readonly title: string;
  readonly organization: string;
  readonly level: string;
  readonly note: string;
  /** Paragraphs. */
  readonly prose: string;
  /** The one date of things that happen on a day. */
  readonly point?: string;
}

const common = { title: 'name', organization: 'organization', level: 'level', note: 'note', prose: 'summary' } as const;

export const jsonShapes: Readonly<Record<JsonResumeKind | 'other', JsonShape>> = {
  work: { ...common, title: 'position', organization: 'name', note: 'description' },
  volunteer: { ...common, title: 'position' },
  education: { ...common, title: 'studyType', organization: 'institution', level: 'score' },
  awards: { ...common, title: 'title', organization: 'awarder', point: 'date' },
  certificates: { ...common, organization: 'issuer', point: 'date' },
  publications: { ...common, organization: 'publisher', note: 'authors', point: 'releaseDate' },
  skills: common,
  languages: { ...common, title: 'language', level: 'fluency' },
  interests: common,
  references: { ...common, prose: 'reference' },
  projects: { ...common, organization: 'entity', prose: 'description' },
  other: { ...common, title: 'title', prose: 'text' },
};

/** Keys of older versions and near relatives, and the ones that took their place. */
export const olderKeys: Readonly<Partial<Record<JsonResumeKind | 'other', Readonly<Record<string, string>>>>> = {
  work: { company: 'name', website: 'url' },
  volunteer: { name: 'organization', website: 'url' },
  education: { degree: 'studyType', gpa: 'score', website: 'url' },
  awards: { name: 'title' },
  certificates: { title: 'name', website: 'url' },
  publications: { title: 'name', website: 'url' },
  languages: { name: 'language', level: 'fluency' },
  references: { summary: 'reference' },
  projects: { title: 'name', summary: 'description', website: 'url' },
};
