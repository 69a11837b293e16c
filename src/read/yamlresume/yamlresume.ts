import { jsonResumeKinds } from '../../profile/json-shapes.ts';
import type { Profile } from '../../profile/profile.ts';
import { isObject, objectsOf, stringOf } from '../../profile/values.ts';
import { readBasics } from '../json-resume/basics.ts';
import { readEntries } from '../json-resume/entries.ts';
import type { Reader } from '../reader.ts';
import { remainder } from '../json-resume/remainder.ts';
import { basicsTypes, sectionTypes } from '../json-resume/types.ts';
import type { Path } from '../formats/written.ts';
import type { Span } from '../../source/source.ts';
import { reportUnexpected } from '../structured/expected.ts';
import { reportMisspelt } from '../structured/misspelt.ts';
import { settingsOf } from '../settings.ts';
import type { StructuredDocument } from '../structured/document.ts';

/** Reads YAMLResume: JSON Resume's sections under `content`, with Markdown in the summaries. */
export const yamlResume: Reader<StructuredDocument> = {
  name: 'YAMLResume',
  claims: ({ data }) =>
    isObject(data) &&
    isObject(data['content']) &&
    (isObject(data['content']['basics']) || jsonResumeKinds.some((kind) => kind in (data['content'] as object))),
  read: (document, _, report) => {
    const data = isObject(document.data) ? document.data : {};
    const content = isObject(data['content']) ? data['content'] : {};
    const { headline, ...given } = isObject(content['basics']) ? content['basics'] : {};
    const fields = {
      ...given,
      ...(headline !== undefined && { label: headline }),
      location: location(content['location']),
      profiles: content['profiles'],
    };
    const known = ['basics', 'location', 'profiles', ...jsonResumeKinds];
    const spanOfContent = (path: Path): Span => document.spanOf(['content', ...path]);
    reportMisspelt(data, ['content', 'locale', 'layouts', 'onesheet'], (key) => document.spanOf([key]), report);
    reportMisspelt(content, known, (key) => spanOfContent([key]), report);
    // Two parts of the basics stand beside them.
    const types = { basics: { mapping: basicsTypes }, ...basicsTypes, ...sectionTypes };
    reportUnexpected(content, { mapping: types }, [], { ...document, spanOf: spanOfContent }, report);
    const name = stringOf(given['name']);
    if (name !== undefined && name.length < 2) {
      report.error('invalid-name', `\`${name}\` is too short for a name`, {
        span: spanOfContent(['basics', 'name']),
        hint: 'YAMLResume asks for a name of two characters at least',
      });
      return undefined;
    }
    const basics = readBasics(
      fields,
      (path) => spanOfContent(path[0] === 'location' || path[0] === 'profiles' ? path : ['basics', ...path]),
      report,
    );
    const locale = isObject(data['locale']) ? stringOf(data['locale']['language']) : undefined;
    const profile: Profile = {
      ...(locale !== undefined && { lang: locale }),
      basics,
      sections: Object.keys(content).flatMap((key) => {
        const kind = jsonResumeKinds.find((known) => known === key);
        const items = key === 'references' ? objectsOf(content[key]).map(withNote) : content[key];
        const entries = kind ? readEntries(items, kind, (path) => spanOfContent([key, ...path]), report) : [];
        return kind && entries.length > 0 ? [{ kind, body: [], entries }] : [];
      }),
      settings: settingsOf(document),
    };
    if (name === undefined && profile.sections.length === 0 && basics.summary.length === 0) {
      report.error('no-profile', 'there is no profile here: neither a name nor a section', {
        span: document.spanOf(['content']),
      });
      return undefined;
    }
    const extra = remainder(content, {}, { handled: new Set(known) });
    return extra ? { ...profile, extra } : profile;
  },
};

type Fields = Readonly<Record<string, unknown>>;

function location(value: unknown): unknown {
  return isObject(value) && Object.values(value).every((part) => stringOf(part) === undefined) ? undefined : value;
}

/** A referee's relationship and address are what stands below the name. */
function withNote(item: Fields): Fields {
  const note = [item['relationship'], item['email'], item['phone']].map(stringOf).filter((part) => part !== undefined);
  const rest = Object.entries(item).filter(([name]) => !['relationship', 'email', 'phone'].includes(name));
  return note.length > 0 ? Object.fromEntries([...rest, ['note', note.join(' · ')]]) : item;
}
