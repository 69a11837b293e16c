import type { Profile } from '../../profile/profile.ts';
import { plain, tidy } from '../../profile/text.ts';
import { stringOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import { ContactCollector } from '../contact/collector.ts';
import { readData } from '../data/data-profile.ts';
import { frontMatter } from '../front-matter.ts';
import type { ReadContext } from '../reader.ts';
import { settingsOf } from '../settings.ts';
import { clean } from './clean.ts';
import { readHead } from './head.ts';
import { pageOf } from './page.ts';
import { parse } from './parse.ts';
import { sectionOf } from './section.ts';
import { outline } from './sections.ts';

/** Reads a Markdown page: front matter → clean → blocks → sections → entries. */
export function readMarkdown({ source }: ReadContext, report: Report): Profile | undefined {
  const matter = frontMatter(source, report);
  if (!matter) return undefined;
  const cleaned = clean(source, matter.bodyStart, report);
  const page = pageOf(parse(cleaned, source.position(matter.bodyStart).line));
  const { head, parts } = outline(page.nodes, stringOf(matter.data['title']));
  const contact = new ContactCollector();
  const data = readData(matter.data, contact, matter.spanOf, report);
  const read = readHead(head, contact, {
    name: data.name,
    titleName: data.titleName,
    hasLabel: data.label !== undefined,
  });
  for (const badge of page.badges) contact.link(badge.href, '');
  const sections = parts.flatMap((part) => sectionOf(part, { contact, source, report }));
  const { name = read.name, label: found, ...reach } = contact.found;
  if (read.isGuess && read.label && !data.label && !contact.found.label) {
    report.note('guessed-label', `took \`${plain(read.label)}\` for what the person is`, {
      span: source.span(matter.bodyStart, matter.bodyStart),
      hint: 'set `label:` in the front matter',
    });
  }
  const label = data.label ?? (read.isGuess ? (found ?? read.label) : (read.label ?? found));
  const summary = [...data.summary, ...read.summary];
  const all = [...data.sections, ...sections];
  if (all.length === 0 && summary.length === 0) {
    report.error('no-profile', 'there is no profile here', {
      span: source.span(matter.bodyStart, source.text.length),
      hint: 'the page holds no text of its own',
    });
    return undefined;
  }
  return {
    ...(data.lang !== undefined && { lang: data.lang }),
    basics: {
      ...(name !== undefined && { name }),
      ...(label && { label: tidy(label) }),
      ...(data.image !== undefined && { image: { src: data.image, span: matter.spanOf('image') } }),
      ...reach,
      summary,
    },
    sections: all,
    ...(contact.words.length > 0 && { structure: contact.words }),
    settings: settingsOf(matter),
  };
}
