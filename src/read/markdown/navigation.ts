import { lazily } from '../../profile/lazily.ts';
import { plain } from '../../profile/text.ts';
import { folded } from '../../profile/words/lexicon.ts';
import { languages } from '../../profile/words/languages.ts';
import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';
import type { Lines, Node } from './nodes.ts';

/** The nodes of a page without paragraphs that lead elsewhere or speak of the page itself; each of those is said. */
export function withoutNavigation(nodes: readonly Node[], source: Source, report: Report): readonly Node[] {
  return nodes.filter((node) => {
    if (node.kind !== 'lines' || !node.lines.every(({ text }) => isNavigation(plain(text)))) return true;
    const omitted = textOf(node);
    report.note('left-out-navigation', `left out \`${omitted}\`: it belongs to the site`, {
      span: source.lineSpan(node.at),
      omitted,
    });
    return false;
  });
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

function textOf({ lines }: Lines): string {
  return lines.map(({ text }) => plain(text)).join(' ');
}
