import type { Profile } from '../profile/profile.ts';
import type { Report } from '../source/report.ts';
import { anatomyOf } from './anatomy.ts';
import { attach, type Attachment } from './attachments.ts';
import { markArtifacts } from './artifacts.ts';
import { setCatalog } from './catalog.ts';
import { earnedClaims } from './claims.ts';
import { deflateStreams, inflateStreams } from './deflate.ts';
import { setElementIds } from './element-ids.ts';
import { ungroupFigures } from './figures.ts';
import { dropFontTables } from './font-tables.ts';
import { setInfo } from './info.ts';
import { setLinkContents } from './link-contents.ts';
import { addListBodies } from './list-bodies.ts';
import type { Metadata } from './metadata.ts';
import { dropOrphans } from './orphans.ts';
import { setOutputIntent } from './output-intent.ts';
import { setRoleMap } from './role-map.ts';
import { readPrint } from './read-print.ts';
import { serialize } from './serialize.ts';
import { readSharedGlyphs } from './shared-glyphs.ts';
import { structureElements } from './structure.ts';
import { setXmp } from './xmp.ts';

/** What a document is to say and carry beside its pages. */
export interface Additions {
  readonly profile: Profile;
  readonly metadata: Metadata;
  readonly attachments: readonly Attachment[];
}

/** The passes in order; each changes one thing of the document. */
export async function finishBytes(
  pdf: Uint8Array,
  { profile, metadata, attachments }: Additions,
  report: Report,
): Promise<Uint8Array> {
  const document = await readPrint(pdf);
  inflateStreams(document);
  setInfo(document, metadata);
  setCatalog(document, metadata);
  setOutputIntent(document);
  // None of the four looks for what another of them adds.
  const elements = structureElements(document);
  ungroupFigures(elements);
  addListBodies(document, elements);
  setRoleMap(document, elements);
  setElementIds(document, elements);
  setLinkContents(document);
  markArtifacts(document);
  attach(document, attachments, metadata.date);
  const anatomy = anatomyOf(document);
  readSharedGlyphs(anatomy);
  setXmp(document, metadata, earnedClaims(anatomy, profile, report));
  dropFontTables(document);
  dropOrphans(document);
  deflateStreams(document);
  return serialize(document);
}
