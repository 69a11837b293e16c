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
  seeTexts(page.nodes, (text, at) => {
    for (const word of wordsIn(text)) {
      const times = (seen.get(word) ?? 0) + 1;
      seen.set(word, times);
      if (times > (placed.get(word) ?? 0)) missing.push({ word, at });
    }
  });
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

function seeTexts(nodes: readonly Node[], see: (text: string, at: number) => void): void {
  for (const node of nodes) {
    if (node.kind === 'heading') see(plain(node.text), node.at);
    else if (node.kind === 'lines') for (const line of node.lines) see(plain(line.text), line.at);
    else if (node.kind === 'items') for (const item of node.items) seeTexts(item.nodes, see);
    else if (node.kind === 'definitions') {
      for (const { term, definitions } of node.groups) {
        if (term) seeTexts([term], see);
        for (const definition of definitions) seeTexts(definition, see);
      }
    } else if (node.kind === 'grid') {
      for (const cell of node.head) see(plain(cell), node.at);
      for (const row of node.rows) for (const cell of row.cells) see(plain(cell), row.at);
    } else if (node.kind === 'plain') see(node.text, node.at);
  }
}
