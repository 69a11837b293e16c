import type { Entry, SectionKind } from '../../../profile/profile.ts';
import { plain } from '../../../profile/text.ts';
import type { Report } from '../../../source/report.ts';
import type { Source } from '../../../source/source.ts';
import { blocksOf } from '../blocks.ts';
import type { SectionContext } from '../context.ts';
import { assign, type Fields, leaningsOf } from './assign.ts';
import { reportDateSlips } from './date-slips.ts';
import { withFirstItems } from './first-items.ts';
import { withoutNumbers } from './numbering.ts';
import { roleKinds } from './role-kinds.ts';
import { overruled, withTold } from './told.ts';
import { wordCount } from './shape.ts';
import { dissect } from './dissect.ts';
import type { Dissected, Draft } from './draft.ts';

/** Turns the drafts of one section into entries; whatever was guessed or looks wrong is said. */
export function entriesOf(
  drafts: readonly Draft[],
  kind: SectionKind,
  level: number,
  { source, report, contact }: SectionContext,
): readonly Entry[] {
  const uncounted = withoutNumbers(drafts);
  for (const number of uncounted.numbers) contact.structure(number);
  const heard = uncounted.drafts.map((draft) => (roleKinds.has(kind) ? withTold(draft, kind) : { draft, labels: [] }));
  for (const label of heard.flatMap(({ labels }) => labels)) contact.structure(label);
  const drafted = heard.map(({ draft }) => draft);
  const dissected = withFirstItems(drafted, kind).map((draft) => dissect(draft, kind));
  const leanings = leaningsOf(dissected, kind);
  const entries: Entry[] = [];
  for (const item of dissected) {
    const { isGuess, ...fields } = overruled(assign(item, kind, leanings), item.draft.told);
    const entry = entryOf(item, fields, entries.at(-1), level, source);
    reportOn(item, entry, isGuess, source, report);
    const described = kind === 'projects' ? withDescription(entry) : entry;
    for (const word of item.dropped) contact.structure(word);
    entries.push(described);
  }
  return entries;
}

function entryOf(
  { draft, dates, grade }: Dissected,
  fields: Omit<Fields, 'isGuess'>,
  before: Entry | undefined,
  level: number,
  source: Source,
): Entry {
  const inherits =
    draft.further && before && (!fields.organization || isSame(fields.organization, before.organization));
  const inherited = inherits
    ? {
        ...(before.organization && { organization: before.organization }),
        ...(!dates && before.dates && { dates: before.dates }),
        ...(!fields.location && before.location && { location: before.location }),
        sameOrganization: true as const,
      }
    : {};
  return {
    ...fields,
    ...(dates && { dates }),
    ...(grade !== undefined && { level: grade }),
    ...inherited,
    keywords: [],
    body: blocksOf(draft.body, level),
    span: source.lineSpan(draft.at),
  };
}

function isSame(a: Entry['organization'], b: Entry['organization']): boolean {
  return a !== undefined && b !== undefined && plain(a) === plain(b);
}

function reportOn({ draft, dates }: Dissected, entry: Entry, isGuess: boolean, source: Source, report: Report): void {
  const span = source.lineSpan(draft.at);
  reportDateSlips(entry, dates, draft.at, source, report);
  if (isGuess && entry.title && entry.organization) {
    report.note(
      'ambiguous-entry',
      `took \`${plain(entry.title)}\` for the title and \`${plain(entry.organization)}\` for the organization`,
      {
        span,
        hint: 'set the title in bold and link the organization, or the other way round in all entries',
      },
    );
  }
}

/** What stands behind a project's name in its line, if it is more than a few words, is its description. */
function withDescription(entry: Entry): Entry {
  const { note, ...rest } = entry;
  if (!note || wordCount(plain(note)) <= 4) return entry;
  return { ...rest, body: [{ kind: 'paragraph', text: note }, ...entry.body] };
}
