import { jsonResumeKinds } from '../../profile/json-shapes.ts';
import type { Profile } from '../../profile/profile.ts';
import { isObject, objectsOf, stringOf } from '../../profile/values.ts';
import { readBasics } from '../json-resume/basics.ts';
import { readEntry } from '../json-resume/entries.ts';
import type { Reader } from '../reader.ts';
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
    const name = stringOf(given['name']);
    if (name === undefined || name.length < 2) {
      report.error(
        'invalid-name',
        name === undefined ? '`basics.name` is missing' : `\`${name}\` is too short for a name`,
        {
          span: document.spanOf(['content', 'basics', 'name']),
          hint: 'YAMLResume asks for a name of two characters at least',
        },
      );
      return undefined;
    }
    const basics = readBasics(
      fields,
      (path) =>
        document.spanOf(['content', path[0] === 'location' || path[0] === 'profiles' ? path[0] : 'basics', ...path]),
      report,
    );
    const locale = isObject(data['locale']) ? stringOf(data['locale']['language']) : undefined;
    const profile: Profile = {
      ...(locale !== undefined && { lang: locale }),
      basics,
      sections: Object.keys(content).flatMap((key) => {
        const kind = jsonResumeKinds.find((known) => known === key);
        const entries = kind
          ? objectsOf(content[key]).map((item, index) =>
              readEntry(withNote(item, key), kind, (path) => document.spanOf(['content', key, index, ...path]), report),
            )
          : [];
        return kind && entries.length > 0 ? [{ kind, body: [], entries }] : [];
      }),
      settings: settingsOf(document),
    };
    return profile;
  },
};

type Fields = Readonly<Record<string, unknown>>;

function location(value: unknown): unknown {
  return isObject(value) && Object.values(value).every((part) => stringOf(part) === undefined) ? undefined : value;
}

/** A referee's relationship and address are what stands below the name. */
function withNote(item: Fields, key: string): Fields {
  if (key !== 'references') return item;
  const note = [item['relationship'], item['email'], item['phone']].map(stringOf).filter((part) => part !== undefined);
  const rest = Object.entries(item).filter(([name]) => !['relationship', 'email', 'phone'].includes(name));
  return note.length > 0 ? Object.fromEntries([...rest, ['note', note.join(' · ')]]) : item;
}
