import type { Profile } from '../../profile/profile.ts';
import { textsOfProfile, wordsIn } from '../../profile/words-of.ts';
import { plain } from '../../profile/text.ts';
import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import type { Node, Page } from './nodes.ts';

/**
 * Says which words of the page reached no field of the profile: the promise that none is lost unnoticed, kept by
 * counting rather than by trust in the passes before.
 */
export function reportUnplaced(page: Page, profile: Profile, source: Source, report: Report): void {
  const placed = new Map<string, number>();
  const count = (text: string, by: 1 | -1): void => {
    for (const word of wordsIn(text)) placed.set(word, (placed.get(word) ?? 0) + by);
  };
  for (const text of textsOfProfile(profile)) count(text, 1);
  for (const { omitted } of report.diagnostics) if (omitted !== undefined) count(omitted, 1);
  const missing: { readonly word: string; readonly at: number }[] = [];
  const seen = new Map<string, number>();
  for (const { text, at } of textsIn(page.nodes)) {
    for (const word of wordsIn(text)) {
      const times = (seen.get(word) ?? 0) + 1;
      seen.set(word, times);
      if (times > (placed.get(word) ?? 0)) missing.push({ word, at });
    }
  }
  const [first] = missing;
  if (!first) return;
  const words = missing.map(({ word }) => word).join(' ');
  report.note(
    'left-out-words',
    `${missing.length === 1 ? 'a word is' : `${missing.length} words are`} in no field: \`${words.length > 80 ? `${words.slice(0, 77)}…` : words}\``,
    {
      span: source.lineSpan(first.at),
      omitted: words,
    },
  );
}

function* textsIn(nodes: readonly Node[]): Generator<{ readonly text: string; readonly at: number }> {
  for (const node of nodes) {
    if (node.kind === 'heading') yield { text: plain(node.text), at: node.at };
    else if (node.kind === 'lines') for (const line of node.lines) yield { text: plain(line.text), at: line.at };
    else if (node.kind === 'items') for (const item of node.items) yield* textsIn(item.nodes);
    else if (node.kind === 'definitions') {
      for (const group of node.groups)
        yield* textsIn([...(group.term ? [group.term] : []), ...group.definitions.flat()]);
    } else if (node.kind === 'grid') {
      for (const cell of node.head) yield { text: plain(cell), at: node.at };
      for (const row of node.rows) for (const cell of row.cells) yield { text: plain(cell), at: row.at };
    } else if (node.kind === 'plain') yield { text: node.text, at: node.at };
  }
}
