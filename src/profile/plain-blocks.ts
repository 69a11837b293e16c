import type { Block, ListItem, Text } from './profile.ts';
import { plain } from './text.ts';

/** Prose without marks, a string for each block; lists as lines that begin with a bullet. */
export function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'paragraph':
      case 'subheading':
        return plain(block.text);
      case 'list':
        return block.items.map((item, index) => bullet(item, block.ordered ? `${index + 1}. ` : '• ')).join('\n');
      case 'table':
        return [block.head, ...block.rows]
          .filter((row) => row.length > 0)
          .map(rowText)
          .join('\n');
    }
  });
}

/** The body of an entry as JSON Resume wants it: paragraphs as one summary, the items of its lists as highlights. */
export function bodyFields(body: readonly Block[]): {
  readonly summary: string | undefined;
  readonly highlights: readonly string[] | undefined;
} {
  const summary = linesOf(body.filter((block) => block.kind !== 'list'));
  const highlights = body.flatMap((block) =>
    block.kind === 'list' ? block.items.map((item) => bullet(item, '')) : [],
  );
  return {
    summary: summary.length > 0 ? summary.join('\n\n') : undefined,
    highlights: highlights.length > 0 ? highlights : undefined,
  };
}

function bullet(item: ListItem, mark: string): string {
  const nested = linesOf(item.blocks).flatMap((lines) => lines.split('\n').map((line) => `  ${line}`));
  const text = plain(item.text);
  return [text === '' ? mark.trimEnd() : mark + text, ...nested].filter((line) => line !== '').join('\n');
}

function rowText(cells: readonly Text[]): string {
  return cells.map(plain).join(' | ');
}
