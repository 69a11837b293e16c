import { toJsonResume } from '../../profile/json-resume.ts';
import { jsonResumeKinds } from '../../profile/json-shapes.ts';
import type { Profile, Section } from '../../profile/profile.ts';
import { isObject, objectsOf, placedObjectsOf, stringOf, stringsOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Reader } from '../reader.ts';
import { settingsOf } from '../settings.ts';
import type { StructuredDocument } from '../structured/document.ts';
import { reportMisspelt } from '../structured/misspelt.ts';
import { richBlocks, richText } from '../structured/rich.ts';
import { readBasics } from './basics.ts';
import { reportBreaches } from './breaches.ts';
import { type Fields, readEntries, readEntry } from './entries.ts';
import { remainder } from './remainder.ts';
import { sectionOrder } from './section-order.ts';

/** Reads JSON Resume 1.0.0, its older keys too, and what onesheet itself writes. */
export const jsonResume: Reader<StructuredDocument> = {
  name: 'JSON Resume',
  claims: ({ data }) =>
    isObject(data) &&
    (/jsonresume|resume-schema/.test(stringOf(data['$schema']) ?? '') ||
      isObject(data['basics']) ||
      jsonResumeKinds.some((kind) => objectsOf(data[kind]).length > 0)),
  read: (document, { source }, report) => {
    const data = isObject(document.data) ? document.data : {};
    reportMisspelt(data, [...handled, 'meta', '$schema'], (key) => document.spanOf([key]), report);
    reportBreaches(document, report);
    const fields = isObject(data['basics']) ? data['basics'] : {};
    const basics = readBasics(fields, (path) => document.spanOf(['basics', ...path]), report);
    const sections = [...knownSections(data, document, report), ...ownSections(data, document, report)];
    if (basics.name === undefined && sections.length === 0 && basics.summary.length === 0) {
      report.error('no-profile', 'there is no profile here: neither a name nor a section', { span: source.span(0, 0) });
      return undefined;
    }
    const meta = isObject(data['meta']) && isObject(data['meta']['onesheet']) ? data['meta']['onesheet'] : {};
    const lang = stringOf(meta['language']);
    const structure = stringsOf(meta['structure']);
    const profile: Profile = {
      ...(lang !== undefined && { lang }),
      ...(structure.length > 0 && { structure }),
      basics,
      sections: sectionOrder(sections, meta['sections']),
      settings: settingsOf(document),
    };
    const extra = remainder(data, toJsonResume(profile), { handled });
    return extra ? { ...profile, extra } : profile;
  },
};

/** Keys whose contents take care of themselves. */
const handled: ReadonlySet<string> = new Set(['basics', ...jsonResumeKinds, 'sections', 'onesheet']);

function knownSections(data: Fields, document: StructuredDocument, report: Report): readonly Section[] {
  return Object.keys(data).flatMap((key): readonly Section[] => {
    const kind = jsonResumeKinds.find((name) => name === key);
    const value = data[key];
    const entries = kind ? readEntries(value, kind, (path) => document.spanOf([key, ...path]), report) : [];
    return kind && entries.length > 0 ? [{ kind, body: [], entries }] : [];
  });
}

/** `sections`: what onesheet writes for what JSON Resume has no place for. */
function ownSections(data: Fields, document: StructuredDocument, report: Report): readonly Section[] {
  return placedObjectsOf(data['sections']).map(([place, item]) => {
    const title = stringOf(item['title']);
    return {
      kind: 'other' as const,
      ...(title !== undefined && { title: richText(title) }),
      body: richBlocks(stringOf(item['text']) ?? ''),
      entries: placedObjectsOf(item['entries']).map(([at, entry]) =>
        readEntry(entry, 'other', (path) => document.spanOf(['sections', ...place, 'entries', ...at, ...path]), report),
      ),
    };
  });
}
