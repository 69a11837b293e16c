import { lazily } from '../../profile/lazily.ts';
import type { Text } from '../../profile/profile.ts';
import { plain } from '../../profile/text.ts';
import { folded } from '../../profile/words/lexicon.ts';
import { languages } from '../../profile/words/languages.ts';
import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import { withoutMenus } from './menu.ts';
import type { Line, Node } from './nodes.ts';

/**
 * The nodes of a page without the menus of its site, and without paragraphs, and lines set apart, that lead elsewhere or
 * speak of the page itself; each of those is said.
 */
export function withoutNavigation(nodes: readonly Node[], source: Source, report: Report): readonly Node[] {
  const leaveOut = (texts: readonly Text[], at: number): void => {
    const omitted = texts.map(plain).join(' ');
    report.note('left-out-navigation', `left out \`${omitted}\`: it belongs to the site`, {
      span: source.lineSpan(at),
      omitted,
    });
  };
  return withoutMenus(nodes, leaveOut).flatMap((node): readonly Node[] => {
    if (node.kind !== 'lines') return [node];
    const found = node.lines.filter(({ text }) => isNavigation(plain(text)));
    if (found.length === node.lines.length) {
      leaveOut(
        found.map(({ text }) => text),
        node.at,
      );
      return [];
    }
    const apart = found.filter((line) => standsApart(line, node.lines));
    for (const { text, at } of apart) leaveOut([text], at);
    return [apart.length > 0 ? { ...node, lines: node.lines.filter((line) => !apart.includes(line)) } : node];
  });
}

/** Between breaks that the author asked for. */
function standsApart(line: Line, lines: readonly Line[]): boolean {
  const index = lines.indexOf(line);
  return (lines[index - 1]?.hard ?? true) && (line.hard || index === lines.length - 1);
}

/** How many words may follow: "last updated on the 3rd of May 2024" is one, a sentence is not. */
const MOST_MORE = 7;

/** By their first word, so that most lines are done with at once. */
const phrases = lazily(() =>
  Map.groupBy(
    languages.flatMap(({ navigation }) => navigation),
    (phrase) => phrase.split(' ')[0] ?? '',
  ),
);
/** Longer lines than this are prose. */
const longest = 160;

function isNavigation(line: string): boolean {
  if (line.length > longest) return false;
  const words = bare(line);
  return (phrases().get(words.split(' ')[0] ?? '') ?? []).some((phrase) => {
    if (words === phrase) return true;
    const more = words.startsWith(`${phrase} `) ? words.slice(phrase.length + 1).split(' ').length : Infinity;
    return more <= MOST_MORE;
  });
}

/** Without arrows, brackets and other marks. */
function bare(text: string): string {
  return folded(text)
    .replaceAll(/[^\p{L}\p{M}\p{N}']+/gu, ' ')
    .trim();
}
