import { annotationFlags } from './annotation-flags.ts';
import { associatedFiles } from './associated-files.ts';
import { catalogEntries } from './catalog-entries.ts';
import { characters } from './characters.ts';
import { colours } from './colours.ts';
import { contentOperators } from './content-operators.ts';
import { drawnOnce } from './drawn-once.ts';
import { figures } from './figures.ts';
import { fontPrograms } from './font-programs.ts';
import { headings } from './headings.ts';
import { lastingFeatures } from './lasting-features.ts';
import { linkTags } from './link-tags.ts';
import { nesting } from './nesting.ts';
import { privateCharacters } from './private-characters.ts';
import { roles } from './roles.ts';
import type { Rule } from './rule.ts';
import { shownTitle } from './shown-title.ts';
import { structure } from './structure.ts';
import { tableHeads } from './table-heads.ts';
import { tableRows } from './table-rows.ts';
import { untaggedContent } from './untagged-content.ts';

/** What a page, its tags and what it carries must keep for a file to claim a standard. */
export const conformanceRules: readonly Rule[] = [
  structure,
  catalogEntries,
  shownTitle,
  untaggedContent,
  drawnOnce,
  roles,
  nesting,
  headings,
  figures,
  tableHeads,
  tableRows,
  linkTags,
  fontPrograms,
  characters,
  privateCharacters,
  colours,
  contentOperators,
  lastingFeatures,
  annotationFlags,
  associatedFiles,
];
