import type { Profile, Section, SectionKind } from '../../profile/profile.ts';
import { headingMeaning } from '../../profile/section-names.ts';
import { text } from '../../profile/text.ts';
import { isObject, objectsOf, stringOf } from '../../profile/values.ts';
import { Report } from '../../source/report.ts';
import type { Reader } from '../reader.ts';
import { settingsOf } from '../settings.ts';
import type { StructuredDocument } from '../structured/document.ts';
import { reportMisspelt } from '../structured/misspelt.ts';
import { richText } from '../structured/rich.ts';
import { headTypes, readContact } from './contact.ts';
import { entryOf, shapeOf } from './entries.ts';

/** Reads RenderCV's YAML: free section titles, eight shapes of entries, today's schema and the older ones. */
export const renderCv: Reader<StructuredDocument> = {
  name: 'RenderCV',
  claims: ({ data }) => isObject(data) && 'cv' in data,
  read: (document, _, report) => {
    const data = isObject(document.data) ? document.data : {};
    const cv = isObject(data['cv']) ? data['cv'] : {};
    reportMisspelt(data, topKeys, (key) => document.spanOf([key]), report);
    const { sections, own } = isObject(cv['sections'])
      ? { sections: sectionsOf(cv['sections'], ['cv', 'sections'], document, report), own: ['sections'] }
      : olderSections(cv, document, report);
    const ofHead = new Report();
    const basics = readContact(
      Object.fromEntries(Object.entries(cv).filter(([key]) => !own.includes(key))),
      { ...document, spanOf: (path) => document.spanOf(['cv', ...path]) },
      ofHead,
    );
    if (report.hasErrors) {
      // How the rest was understood is for later: there is no page before the entries can be read.
      report.take(ofHead.diagnostics.filter(({ severity }) => severity !== 'note'));
      return undefined;
    }
    report.take(ofHead.diagnostics);
    if (basics.name === undefined && sections.length === 0) {
      report.error('no-profile', 'there is no profile here: `cv` names nobody and has no section', {
        span: document.spanOf(['cv']),
      });
      return undefined;
    }
    const locale = isObject(data['locale']) ? stringOf(data['locale']['language']) : undefined;
    const lang = locale === undefined ? undefined : languages[locale.toLowerCase()];
    const profile: Profile = {
      ...(lang !== undefined && { lang }),
      basics,
      sections,
      settings: settingsOf(document),
    };
    return profile;
  },
};

/** What may stand beside `cv`. */
const topKeys = ['cv', 'design', 'locale', 'locale_catalog', 'settings', 'rendercv_settings', 'onesheet'];

/** RenderCV names its locales in English. */
const languages: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  portuguese: 'pt',
  italian: 'it',
  russian: 'ru',
  mandarin_chinese: 'zh',
  japanese: 'ja',
  korean: 'ko',
  turkish: 'tr',
  dutch: 'nl',
  danish: 'da',
  hindi: 'hi',
  indonesian: 'id',
};

type Fields = Readonly<Record<string, unknown>>;

/** Before version 1.10 each section was a key of `cv` itself, in the order of `section_order`; `own` are those keys. */
function olderSections(
  cv: Fields,
  document: StructuredDocument,
  report: Report,
): { readonly sections: readonly Section[]; readonly own: readonly string[] } {
  const custom = objectsOf(cv['custom_sections']).map(
    (section) => [stringOf(section['title']) ?? '', section['entries']] as const,
  );
  const lists = Object.entries(cv).filter(([key, value]) => Array.isArray(value) && !isOfHead(key));
  const order = Array.isArray(cv['section_order']) ? cv['section_order'].map((title) => keyOf(String(title))) : [];
  const rank = (key: string): number => (order.includes(keyOf(key)) ? order.indexOf(keyOf(key)) : order.length);
  const inOrder = Object.fromEntries([...lists, ...custom].toSorted(([a], [b]) => rank(a) - rank(b)));
  return {
    sections: sectionsOf(inOrder, ['cv'], document, report),
    own: [...lists.map(([key]) => key), 'custom_sections', 'section_order'],
  };
}

/** A key of the person, not a section; the summary was a section like others. */
function isOfHead(key: string): boolean {
  return key in headTypes && key !== 'summary';
}

function keyOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');
}

function sectionsOf(
  sections: Fields,
  path: readonly string[],
  document: StructuredDocument,
  report: Report,
): readonly Section[] {
  return Object.entries(sections).flatMap(([key, value]): readonly Section[] => {
    if (!Array.isArray(value) || value.length === 0) {
      if (value !== null && value !== undefined && !Array.isArray(value))
        report.error('wrong-type', `the section \`${key}\` should be a list of entries`, {
          span: document.spanOf([...path, key]),
        });
      return [];
    }
    const title = titleOf(key);
    const items: readonly unknown[] = value;
    const texts = items.filter((item) => stringOf(item) !== undefined);
    const kind = kindOf(title, items);
    if (texts.length === items.length) {
      const body = items.map((item) => ({ kind: 'paragraph' as const, text: richText(stringOf(item) ?? '') }));
      if (kind === 'other' || kind === 'summary') return [{ kind, title: text(title), body, entries: [] }];
      return [
        {
          kind,
          title: text(title),
          body: [],
          entries: body.map((paragraph) => ({ title: paragraph.text, keywords: [], body: [] })),
        },
      ];
    }
    const entries = items.flatMap((item, index) => {
      const entry = entryOf(item, kind, (below) => document.spanOf([...path, key, index, ...below]), report);
      return entry ? [entry] : [];
    });
    return [{ kind, title: text(title), body: [], entries: entries.flat() }];
  });
}

/** "selected_honors" is printed as "Selected Honors"; a title with capitals or spaces stays as it is. */
function titleOf(key: string): string {
  if (/[A-Z ]/.test(key)) return key;
  return key
    .split('_')
    .map((word, index) =>
      index > 0 && /^(?:and|of|the|in|for|to|with|a|an|or)$/.test(word)
        ? word
        : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/** What a section's title announces, else what the shape of its entries tells. */
function kindOf(title: string, items: readonly unknown[]): SectionKind {
  const announced = headingMeaning(title)?.kind;
  const shapes = new Set(items.map(shapeOf));
  const shape = shapes.size === 1 ? [...shapes][0] : undefined;
  if (shape === 'education' || shape === 'publication') return shape === 'publication' ? 'publications' : shape;
  if (shape === 'experience')
    return announced === 'volunteer' || announced === 'teaching' || announced === 'projects' ? announced : 'work';
  if (announced !== undefined && announced !== 'contact' && announced !== 'footer')
    return announced === 'work' || announced === 'education' ? (shape === 'normal' ? announced : 'other') : announced;
  return 'other';
}
