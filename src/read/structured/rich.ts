import type { Block, Text } from '../../profile/profile.ts';
import { plain, text } from '../../profile/text.ts';
import { blocksOf, textOf } from '../markdown/blocks.ts';
import { pageOf } from '../markdown/page.ts';
import { parse, parseInline } from '../markdown/parse.ts';

/** A string of a data file as inline text: Markdown and HTML in it are marks, as every format allows somewhere. */
export function richText(value: string): Text {
  const line = value.replace(/\s*\n\s*/g, ' ').trim();
  if (!hasMarks.test(line)) return text(line);
  const [node, ...more] = pageOf(parseInline(line)).nodes;
  const read = node?.kind === 'lines' && more.length === 0 ? textOf(node.lines) : text(line);
  return plain(read) === '' ? text(line) : read;
}

/** A string of a data file as prose: paragraphs, lists and marks. */
export function richBlocks(value: string): readonly Block[] {
  const prose = value.trim();
  if (prose === '') return [];
  if (!prose.includes('\n') && !hasMarks.test(prose)) return [{ kind: 'paragraph', text: text(prose) }];
  if (!prose.includes('\n') && !/^\s*<(?:p|ul|ol|div)\b/i.test(prose))
    return [{ kind: 'paragraph', text: richText(prose) }];
  const blocks = blocksOf(pageOf(parse(prose, 1)).nodes);
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', text: text(prose) }];
}

/** A list of strings as bullets. */
export function richList(values: readonly string[]): readonly Block[] {
  if (values.length === 0) return [];
  return [{ kind: 'list', ordered: false, items: values.map((value) => ({ text: richText(value), blocks: [] })) }];
}

const hasMarks = /[*_`<&[\\]/;
