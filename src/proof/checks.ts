import type { Check } from './check.ts';
import { archive } from './checks/archive.ts';
import { artifacts } from './checks/artifacts.ts';
import { attachments } from './checks/attachments.ts';
import { bullets } from './checks/bullets.ts';
import { catalog } from './checks/catalog.ts';
import { claims } from './checks/claims.ts';
import { contact } from './checks/contact.ts';
import { content } from './checks/content.ts';
import { doubled } from './checks/doubled.ts';
import { order, words } from './checks/extractors.ts';
import { fonts } from './checks/fonts.ts';
import { glyphs } from './checks/glyphs.ts';
import { letters } from './checks/letters.ts';
import { links } from './checks/links.ts';
import { metadata } from './checks/metadata.ts';
import { pages } from './checks/pages.ts';
import { paths } from './checks/paths.ts';
import { sameLinks } from './checks/same-links.ts';
import { scale } from './checks/scale.ts';
import { sentences } from './checks/sentences.ts';
import { size } from './checks/size.ts';
import { syntax } from './checks/syntax.ts';
import { tags } from './checks/tags.ts';
import { text } from './checks/text.ts';
import { together } from './checks/together.ts';
import { verapdf } from './checks/verapdf.ts';

/** Every check, in the order in which a person wants to know: what is read, who can read it, what the file says of itself. */
export const checks: readonly Check[] = [
  syntax,
  pages,
  scale,
  size,
  text,
  fonts,
  glyphs,
  letters,
  words,
  order,
  together,
  doubled,
  bullets,
  content,
  sentences,
  contact,
  links,
  sameLinks,
  tags,
  artifacts,
  catalog,
  metadata,
  archive,
  attachments,
  paths,
  claims,
  verapdf,
];
