import { Tokenizer } from 'htmlparser2';
import type { TreeBuilder } from './tree.ts';

/**
 * Adds a fragment of HTML, which may open tags that it does not close and close tags that it did not open.
 * `addText` says what becomes of the text in it.
 */
export function addHtml(html: string, builder: TreeBuilder, addText: (text: string) => void): void {
  const lineAt = countLines(html, builder.line);
  let tag = '';
  let attribute = '';
  let attributes: Record<string, string> = {};
  const open = (selfClosing: boolean): void => {
    for (const implied of impliedEnds[tag] ?? []) builder.closeWithin(implied, lists);
    if (voidTags.has(tag)) builder.leaf(tag, attributes);
    else {
      builder.open(tag, attributes);
      if (selfClosing) builder.close(tag);
    }
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        builder.line = lineAt(start);
        tag = html.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
        attributes[attribute] ??= '';
      },
      onattribdata: (start, end) => {
        attributes[attribute] += html.slice(start, end);
      },
      onattribentity: (codepoint) => {
        attributes[attribute] += String.fromCodePoint(codepoint);
      },
      onopentagend: () => open(false),
      onselfclosingtag: () => open(true),
      onclosetag: (start, end) => builder.close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => {
        builder.line = lineAt(start);
        addText(html.slice(start, end));
      },
      ontextentity: (codepoint) => builder.text(String.fromCodePoint(codepoint)),
      oncdata: (start, end, offset) => addText(html.slice(start, end - offset)),
      onattribend: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

const voidTags = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const lists: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table']);
/** What an opening tag ends without saying so. */
const impliedEnds: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
};

function nothing(): void {}

/** Answers for offsets that only grow. */
function countLines(text: string, first: number): (offset: number) => number {
  let line = first;
  let next = text.indexOf('\n');
  return (offset) => {
    while (next !== -1 && next < offset) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
