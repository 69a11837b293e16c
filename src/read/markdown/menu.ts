import { isName, isPageTitle } from '../../profile/person-name.ts';
import type { Text } from '../../profile/profile.ts';
import { headingMeaning } from '../../profile/section-names.ts';
import { splitAt } from '../../profile/slice.ts';
import { plain } from '../../profile/text.ts';
import { separators } from '../contact/reachable.ts';
import type { Item, Line, Node } from './nodes.ts';

/** The nodes of a page without the menus above its sections, and below a heading such as "Contents" with that. */
export function withoutMenus(
  nodes: readonly Node[],
  leaveOut: (texts: readonly Text[], at: number) => void,
): readonly Node[] {
  const kept: Node[] = [];
  let mayBeMenu = true;
  for (const node of nodes) {
    const meaning = node.kind === 'heading' ? headingMeaning(plain(node.text)) : undefined;
    if (meaning) mayBeMenu = meaning.kind === 'footer';
    const menu = mayBeMenu ? menuOf(node) : undefined;
    const last = kept.at(-1);
    if (!menu) kept.push(node);
    else if (last?.kind === 'heading' && headingMeaning(plain(last.text))?.kind === 'footer') {
      kept.pop();
      leaveOut([last.text, ...menu], last.at);
    } else leaveOut(menu, node.at);
  }
  return kept;
}

/** A list of more items is none to choose from. */
const longest = 40;

/** What a menu says, line by line: a row or a list of the pages of the site, or of the sections of this one. */
function menuOf(node: Node): readonly Text[] | undefined {
  if (node.kind === 'lines') return isMenu(node.lines) ? node.lines.map(({ text }) => text) : undefined;
  if (node.kind !== 'items' || node.items.length > longest) return undefined;
  const lines = linesOf(node.items);
  return lines && isMenu(lines) ? lines.map(({ text }) => text) : undefined;
}

/** The lines of a list and of the lists in it, where it holds nothing else. */
function linesOf(items: readonly Item[]): readonly Line[] | undefined {
  const lines: Line[] = [];
  for (const node of items.flatMap((item) => item.nodes)) {
    const more = node.kind === 'lines' ? node.lines : node.kind === 'items' ? linesOf(node.items) : undefined;
    if (!more) return undefined;
    for (const line of more) lines.push(line);
  }
  return lines;
}

/** Several pages are a menu, and so is one, except that a page may go by the name of its owner. */
function isMenu(lines: readonly Line[]): boolean {
  const pages = lines.map(({ text, leadsWithin }) => leadsWithin ?? pagesNamed(text));
  if (pages.includes(0)) return false;
  const [only, ...more] = lines;
  return more.length > 0 || pages[0] !== 1 || (only?.leadsWithin === 1 && !isName(plain(only.text)));
}

/** How many pages or sections a text names, where it names nothing else. */
function pagesNamed(text: Text): number {
  const names = splitAt(text, separators).map(plain);
  return names.every((name) => isPageTitle(name) || headingMeaning(name)?.exact) ? names.length : 0;
}
