import { remembering } from './remembering.ts';
import { folded, lexicon } from './words/lexicon.ts';
import type { HeadingKind } from './words/words.ts';

/** What a heading announces. `exact` where the heading is one of the names, not only built around one. */
export interface HeadingMeaning {
  readonly kind: HeadingKind;
  readonly exact: boolean;
}

/** The kind of section that a heading announces in any language, or nothing where it is a title of its own. */
export const headingMeaning = remembering((heading: string): HeadingMeaning | undefined => {
  const title = stripped(heading);
  if (title === '' || title.length > 60) return undefined;
  const exact = names().get(title);
  if (exact) return { kind: exact, exact: true };
  return fromParts(title) ?? aroundOneName(title);
});

const names = lexicon((words) =>
  (Object.entries(words.sections) as [HeadingKind, readonly string[]][]).flatMap(([kind, titles]) =>
    titles.map((title) => [title, kind] as const),
  ),
);

/** Without numbering, marks and punctuation; "&" is "and". */
function stripped(heading: string): string {
  return folded(heading)
    .replace(/^\s*(?:\d{1,2}|[ivx]{1,4})[.)]\s+/, '')
    .replace(/(?<!\s)\s*[&+]\s*/g, ' and ')
    .replace(/[^\p{L}\p{M}\p{N}'/,・、|·・-]+/gu, ' ')
    .replace(/^[\s'/,・、|·-]+|(?<![\s'/,・、|·-])[\s'/,・、|·-]+$/gu, '')
    .trim();
}

/** "Awards and Grants", "Language Skills・語学": all parts are names; of different kinds, they are a section of their own. */
function fromParts(title: string): HeadingMeaning | undefined {
  const parts = title
    .split(/(?<!\s)\s*[/,・、|·]\s*|(?<!\s)\s+(?:and|und|et|y|e|и|و)\s+|と|および|及|与|和|및/u)
    .filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4) return undefined;
  const kinds = parts.map((part) => names().get(part) ?? aroundOneName(part)?.kind);
  const [first] = kinds;
  if (first === undefined || kinds.includes(undefined)) return undefined;
  return { kind: kinds.every((kind) => kind === first) ? first : 'other', exact: true };
}

/** "Selected Recent Projects", "Experiencia en la industria": the name stands last, or in Romance languages first. */
function aroundOneName(title: string): HeadingMeaning | undefined {
  const words = title.split(' ');
  if (words.length < 2 || words.length > 5) return undefined;
  for (let from = 1; from < words.length; from += 1) {
    const last = names().get(words.slice(from).join(' '));
    if (last && heads.has(last)) return { kind: last, exact: false };
  }
  for (let to = words.length - 1; to > 0; to -= 1) {
    const first = names().get(words.slice(0, to).join(' '));
    if (
      first &&
      heads.has(first) &&
      /[áéíóúàèùçãõñêâôîœ]|^(?:formation|esperienz|competenz|formazion|proyectos|projets|progetti|опыт)/u.test(title)
    )
      return { kind: first, exact: false };
  }
  return undefined;
}

/** The kinds whose names may stand inside a longer heading. */
const heads: ReadonlySet<HeadingKind> = new Set([
  'work',
  'education',
  'skills',
  'projects',
  'publications',
  'awards',
  'certificates',
  'languages',
  'interests',
  'talks',
  'references',
  'volunteer',
]);
