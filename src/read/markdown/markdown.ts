import type { Block, Profile, Section } from '../../profile/profile.ts';
import { plain, textsOf } from '../../profile/text.ts';
import type { Report } from '../../source/report.ts';
import { ContactCollector } from '../contact/collector.ts';
import { frontMatter } from '../front-matter.ts';
import type { ReadContext } from '../reader.ts';
import { settingsOf } from '../settings.ts';
import { blocksOf } from './blocks.ts';
import { clean } from './clean.ts';
import { readFacts, readHead } from './head.ts';
import { pageOf } from './page.ts';
import { parse } from './parse.ts';
import { outline, type Part } from './sections.ts';

/** Reads a Markdown page: front matter → clean → blocks → sections → entries. */
export function readMarkdown({ source }: ReadContext, report: Report): Profile | undefined {
  const matter = frontMatter(source, report);
  if (!matter) return undefined;
  const cleaned = clean(source, matter.bodyStart, report);
  const page = pageOf(parse(cleaned, source.position(matter.bodyStart).line));
  const { head, parts } = outline(page.nodes);
  const contact = new ContactCollector();
  const read = readHead(head, contact, {});
  for (const badge of page.badges) contact.link(badge.href, '');
  const sections = parts.flatMap((part) => sectionOf(part, contact));
  const { name = read.name, label = read.label, ...reach } = contact.found;
  if (sections.length === 0 && read.summary.length === 0) {
    report.error('no-profile', 'there is no profile here', {
      span: source.span(matter.bodyStart, source.text.length),
      hint: 'the page holds no text of its own',
    });
    return undefined;
  }
  return {
    basics: { ...(name !== undefined && { name }), ...(label && { label }), ...reach, summary: read.summary },
    sections,
    settings: settingsOf(matter),
  };
}

function sectionOf(part: Part, contact: ContactCollector): readonly Section[] {
  const nodes =
    part.kind === 'contact' || part.kind === 'footer'
      ? part.nodes.filter((node) => !readFacts(node, contact))
      : part.nodes;
  const body: readonly Block[] = blocksOf(nodes, part.level);
  if (part.kind === 'contact' || part.kind === 'footer') {
    for (const text of textsOf(body)) contact.line(text, true);
    return [];
  }
  for (const text of textsOf(body)) if (plain(text).length < 4000) contact.mention(text);
  return [{ kind: part.kind, title: part.title, body, entries: [] }];
}
