import type { Block, ListItem, Text } from '../../profile/profile.ts';
import { plain, text } from '../../profile/text.ts';
import { blocksOf, textOf } from '../markdown/blocks.ts';
import { pageOf } from '../markdown/page.ts';
import { parse, parseInline } from '../markdown/parse.ts';
import { hasMarks } from '../markdown/parser.ts';

/** A string of a data file as inline text: Markdown and HTML in it are marks, as every format allows somewhere. */
export function richText(value: string): Text {
  const line = value.replace(/(?<![^\S\n])[^\S\n]*\n\s*/g, ' ').trim();
  if (!hasMarks(line)) return text(line);
  const [node, ...more] = pageOf(parseInline(line)).nodes;
  const read = node?.kind === 'lines' && more.length === 0 ? textOf(node.lines) : text(line);
  return plain(read) === '' ? text(line) : read;
}

/** A string of a data file as prose: paragraphs, lists and marks. */
export function richBlocks(value: string): readonly Block[] {
  const prose = withMarkdownBullets(value).trim();
  if (prose === '') return [];
  const isLine = !prose.includes('\n') && !/^\s*• /.test(value);
  if (isLine && !hasMarks(prose)) return [{ kind: 'paragraph', text: text(prose) }];
  if (isLine && !/^\s*<(?:p|ul|ol|div)\b/i.test(prose)) return [{ kind: 'paragraph', text: richText(prose) }];
  const blocks = blocksOf(pageOf(parse(prose, 1)).nodes);
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: text(prose) }];
}

/** A list of strings as bullets. */
export function richList(values: readonly string[]): readonly Block[] {
  if (values.length === 0) return [];
  return [{ kind: 'list', ordered: false, items: values.map(richItem) }];
}

/** A bullet; the lines below its first that are bullets themselves, as in a JSON Resume of ours, are nested in it. */
function richItem(value: string): ListItem {
  const nested = /\n(?:[^\S\n]*• )[^]*$/.exec(value);
  if (!nested) return { text: richText(value), blocks: [] };
  return { text: richText(value.slice(0, nested.index)), blocks: richBlocks(dedented(nested[0])) };
}

function dedented(lines: string): string {
  const [indent = ''] = /^ *(?=•)/m.exec(lines) ?? [];
  return lines.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
}

/** People type the bullet itself where Markdown has a hyphen. */
function withMarkdownBullets(prose: string): string {
  return prose.replaceAll(/^( *)• /gm, '$1- ');
}
