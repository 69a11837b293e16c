import type { Token } from 'markdown-it';
import { addHtml } from './html.ts';
import { blocksOf, type Env, hasMarks, inlinesOf } from './parser.ts';
import { type Element, TreeBuilder } from './tree.ts';

/** Parses cleaned Markdown, with the HTML in it, into one tree; `firstLine` is the line of the file that it begins on. */
export function parse(markdown: string, firstLine: number): Element {
  const builder = new TreeBuilder();
  const env = {};
  for (const token of blocksOf(markdown, env)) addBlock(token, builder, firstLine, env);
  return builder.root;
}

/** Parses one line of inline Markdown. */
export function parseInline(markdown: string): Element {
  const builder = new TreeBuilder();
  addInline(markdown, builder, {});
  return builder.root;
}

function addBlock(token: Token, builder: TreeBuilder, firstLine: number, env: Env): void {
  if (token.map) builder.line = token.map[0] + firstLine;
  if (token.type === 'inline') {
    addInline(token.content, builder, env);
  } else if (token.type === 'html_block') {
    addHtmlBlock(token.content, builder, env);
  } else if (token.type === 'fence' || token.type === 'code_block') {
    builder.open('pre');
    builder.text(token.content);
    builder.close('pre');
  } else if (token.type === 'hr') builder.leaf('hr');
  else if (token.nesting === 1) builder.open(token.tag);
  else if (token.nesting === -1) builder.close(token.tag);
}

function addInline(markdown: string, builder: TreeBuilder, env: Env): void {
  if (!hasMarks(markdown)) return builder.text(markdown);
  const depth = builder.depth;
  for (const token of inlinesOf(markdown, env)) {
    if (token.type === 'softbreak') {
      builder.line += 1;
      builder.leaf('softbreak');
    } else if (token.type === 'hardbreak') {
      builder.line += 1;
      builder.leaf('br');
    } else if (token.type === 'code_inline') {
      builder.open('code');
      builder.text(token.content);
      builder.close('code');
    } else if (token.type === 'image')
      builder.leaf('img', { src: String(token.attrGet('src') ?? ''), alt: token.content });
    else if (token.type === 'html_inline') addHtml(token.content, builder, (text) => builder.text(text));
    else if (token.nesting === 1) builder.open(token.tag, { href: String(token.attrGet('href') ?? '') });
    else if (token.nesting === -1) builder.close(token.tag);
    else builder.text(token.content);
  }
  builder.closeTo(depth);
}

function addHtmlBlock(html: string, builder: TreeBuilder, env: Env): void {
  addHtml(html, builder, (text) => addTextOfHtml(text, builder, env));
}

/** Inside `<div markdown="1">` and its like, many generators read Markdown on; plain HTML has no use for its marks. */
function addTextOfHtml(text: string, builder: TreeBuilder, env: Env): void {
  if (/\*\*|__|\]\(|`/.test(text)) {
    const line = builder.line;
    addInline(text.trim(), builder, env);
    builder.line = line;
  } else builder.text(text.replace(/\s+/g, ' '));
}
