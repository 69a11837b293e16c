import type { Basics, Profile } from '../../profile/profile.ts';
import { languageOf } from '../../profile/language.ts';
import { plain, tidy } from '../../profile/text.ts';
import { stringOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Source, Span } from '../../source/source.ts';
import { ContactCollector } from '../contact/collector.ts';
import { type DataProfile, readData } from '../data/data-profile.ts';
import { type FrontMatter, frontMatter } from '../front-matter.ts';
import type { ReadContext } from '../reader.ts';
import { settingsOf } from '../settings.ts';
import { clean } from './clean.ts';
import { completed } from './complete.ts';
import { type Head, readHead } from './head.ts';
import { withoutNavigation } from './navigation.ts';
import { pageOf } from './page.ts';
import { parse } from './parse.ts';
import { picturesByPart } from './section-pictures.ts';
import { sectionOf } from './section.ts';
import { outline } from './sections.ts';
import { reportUnplaced } from './unplaced.ts';

/** Reads a Markdown page: front matter → clean → blocks → sections → entries; what is then nowhere is said. */
export function readMarkdown({ source, disk, isPart = false }: ReadContext, report: Report): Profile | undefined {
  const matter = frontMatter(source, report);
  if (!matter) return undefined;
  const cleaned = clean(source, matter.bodyStart, report);
  const whole = pageOf(parse(cleaned, source.position(matter.bodyStart).line));
  const page = { ...whole, nodes: withoutNavigation(whole.nodes, source, report) };
  const { head, parts } = outline(page.nodes, stringOf(matter.data['title']));
  const contact = new ContactCollector();
  const data = readData(matter.data, contact, matter.spanOf, report);
  const hasLabel = data.label !== undefined;
  const read = readHead(head, contact, { name: data.name, titleName: data.titleName, hasLabel });
  contact.called(read.name);
  for (const badge of page.badges) contact.badge(badge.href);
  const context = { contact, source, report, pictures: picturesByPart(parts, page.pictures) };
  const sections = [...data.sections, ...parts.flatMap((part) => sectionOf(part, context))];
  const basics = basicsOf(data, read, contact, matter);
  const isReachable = basics.email !== undefined || basics.phone !== undefined || basics.profiles.length > 0;
  const isIntroduced = basics.name !== undefined && (read.label !== undefined || isReachable);
  const holdsNothing = sections.length === 0 && basics.summary.length === 0;
  if (holdsNothing && !isIntroduced && !(isPart && isReachable)) {
    report.error('no-profile', 'there is no profile here', {
      span: source.span(matter.bodyStart, source.text.length),
      hint: 'the page holds no text of its own',
    });
    return undefined;
  }
  if (read.isGuess && read.label && basics.label && plain(basics.label) === plain(read.label)) {
    report.note('guessed-label', `took \`${plain(read.label)}\` for what the person is`, {
      span: spanIn(source, plain(read.label)) ?? source.lineSpan(head[0]?.at ?? 1),
      hint: 'set `label:` in the front matter',
    });
  }
  for (const { original, address } of contact.restored) {
    report.note('restored-email', `read \`${original}\` as \`${address}\``, {
      span: spanIn(source, original) ?? source.span(0, 0),
      omitted: original,
    });
  }
  const lang = data.lang ?? languageOf(cleaned);
  const profile: Profile = {
    ...(lang !== undefined && { lang }),
    basics: completed(basics, source, disk, report),
    sections,
    ...(contact.words.length > 0 && { structure: contact.words }),
    settings: settingsOf(matter),
  };
  reportUnplaced(page, profile, source, report);
  return profile;
}

function basicsOf(data: DataProfile, head: Head, contact: ContactCollector, matter: FrontMatter): Basics {
  const { name, label: found, ...reach } = contact.found;
  const label = data.label ?? (head.isGuess ? (found ?? head.label) : (head.label ?? found));
  return {
    ...(name !== undefined && { name }),
    ...(label && { label: tidy(label) }),
    ...(data.image !== undefined && { image: { src: data.image, span: matter.spanOf(['image']) } }),
    ...reach,
    summary: [...data.summary, ...head.summary],
  };
}

function spanIn(source: Source, words: string): Span | undefined {
  const [text, sought] = [source.text.toLowerCase(), words.toLowerCase()];
  // A few letters have another length when they are small, and then places would be wrong.
  const at = text.length === source.text.length ? text.indexOf(sought) : source.text.indexOf(words);
  return at === -1 ? undefined : source.span(at, at + words.length);
}
