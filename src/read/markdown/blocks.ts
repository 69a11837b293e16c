import type { Block, ListItem, Text } from '../../profile/profile.ts';
import { tidy } from '../../profile/text.ts';
import type { Item, Line, Node } from './nodes.ts';

/** Nodes as the prose of a profile; `baseLevel` is the level of the heading that they stand under. */
export function blocksOf(nodes: readonly Node[], baseLevel = 1): readonly Block[] {
  return nodes.flatMap((node) => blockOf(node, baseLevel));
}

/** Lines as running text: soft breaks are spaces, the author's own breaks stay. */
export function textOf(lines: readonly Line[]): Text {
  const [only] = lines;
  if (only && lines.length === 1) return tidy(only.text);
  return tidy(
    lines.flatMap((line, index) => {
      const before = lines[index - 1];
      if (!before) return line.text;
      return [{ text: before.hard ? '\n' : joint(before, line) }, ...line.text];
    }),
  );
}

/** No space where a line of Chinese or Japanese is only wrapped. */
function joint(before: Line, line: Line): string {
  const last = before.text.at(-1)?.text.at(-1) ?? '';
  const first = line.text[0]?.text[0] ?? '';
  const isWide = wide.test(last) && wide.test(first);
  // Chinese and Japanese are wrapped late, if at all: a short line was broken on purpose.
  if (isWide && before.text.reduce((sum, run) => sum + run.text.length, 0) < 32) return '\n';
  return isWide ? '' : ' ';
}

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

function blockOf(node: Node, baseLevel: number): readonly Block[] {
  switch (node.kind) {
    case 'heading':
      return [{ kind: 'subheading', level: Math.max(1, node.level - baseLevel), text: node.text }];
    case 'lines':
      return [{ kind: 'paragraph', text: textOf(node.lines) }];
    case 'items':
      return [{ kind: 'list', ordered: node.ordered, items: node.items.map((item) => listItem(item, baseLevel)) }];
    case 'definitions':
      return [
        {
          kind: 'list',
          ordered: false,
          items: node.groups.map((group) => ({
            text: group.term ? textOf(group.term.lines) : [],
            blocks: group.definitions.flatMap((nodes) => blocksOf(nodes, baseLevel)),
          })),
        },
      ];
    case 'grid':
      return [{ kind: 'table', head: node.head, rows: node.rows.map((row) => row.cells) }];
    case 'plain': {
      const text = node.text.replace(/(?<![ \t])[ \t]+$/gm, '').replace(/^\n+|(?<!\n)\n+$/g, '');
      return [{ kind: 'paragraph', text: [{ text, code: true }] }];
    }
    case 'rule':
      return [];
  }
}

function listItem(item: Item, baseLevel: number): ListItem {
  const [first, ...rest] = item.nodes;
  if (first?.kind === 'lines') return { text: textOf(first.lines), blocks: blocksOf(rest, baseLevel) };
  return { text: [], blocks: blocksOf(item.nodes, baseLevel) };
}
