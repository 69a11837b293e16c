import { headingMeaning } from '../../profile/section-names.ts';
import type { Line, Node } from './nodes.ts';

/** A page that is mostly preformatted is a résumé in plain text: its fences are read as the text they hold. */
export function withPlainText(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap((node) =>
    node.kind === 'plain' && isResume(node.text) ? plainNodes(node.text, node.at) : [node],
  );
}

function isResume(text: string): boolean {
  const lines = text.split('\n');
  return lines.length > 5 && lines.filter((line) => headingMeaning(line.trim())?.exact).length > 1;
}

/** Blank lines part paragraphs, deeper lines belong to the one above, wide gaps stay as three spaces. */
function plainNodes(text: string, firstLine: number): readonly Node[] {
  const nodes: Node[] = [];
  let open: { lines: Line[]; indent: number; at: number } | undefined;
  const close = (): void => {
    if (open && open.lines.length > 0) nodes.push({ kind: 'lines', lines: open.lines, at: open.at });
    open = undefined;
  };
  for (const [index, raw] of text.split('\n').entries()) {
    const at = firstLine + 1 + index;
    const line = raw.trimEnd();
    const words = line.trim();
    const indent = line.length - line.trimStart().length;
    if (words === '') close();
    else if (/^[-=_*~]{3,}$/.test(words)) {
      close();
      nodes.push({ kind: 'rule', at });
    } else if (
      open &&
      indent > open.indent &&
      /\S\s{2,}\S/.test(lastText(open.lines)) &&
      indent >= lastText(open.lines).search(/\s{2,}/)
    ) {
      // The second line of a column.
      const last = open.lines.pop();
      if (last) open.lines.push({ ...last, text: [{ text: `${lastText([last])} ${words}` }] });
    } else {
      if (open && indent !== open.indent) close();
      open ??= { lines: [], indent, at };
      open.lines.push({
        text: [{ text: words.replace(/\s{2,}/g, '   ') }],
        hard: indent === 0 && words.length < 60,
        at,
      });
    }
  }
  close();
  return nodes;
}

function lastText(lines: readonly Line[]): string {
  return (
    lines
      .at(-1)
      ?.text.map((run) => run.text)
      .join('') ?? ''
  );
}
