import type { Block, List, ListItem, Run, Text } from '../profile/profile.ts';
import { withFullLastLine, withHeldDashes } from './unbroken.ts';

const brand = Symbol('html');

/** Markup made here, from escaped parts: the only thing a template prints unescaped. */
export interface Html {
  readonly [brand]: string;
  toString(): string;
}

/** Marks a string as finished markup; whoever calls this has escaped what came from outside. */
export function html(markup: string): Html {
  return { [brand]: markup, toString: () => markup };
}

/** What `<%= … %>` does with a value: markup as it is, everything else as escaped text, nothing for nothing. */
export function escape(value: unknown): string {
  if (typeof value === 'object' && value !== null && brand in value) return (value as Html)[brand];
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (value === undefined || value === null || value === false) return '';
  throw new TypeError('a template prints a value that is neither text nor markup');
}

/** Text safe between tags and inside quoted attributes. */
export function escapeText(text: string): string {
  return drawable(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/**
 * Characters that fonts lack or text extraction loses, as those that look the same: spaces of other widths, hyphens
 * that do not break. What is only there for a line breaker or by accident goes.
 */
function drawable(text: string): string {
  return (
    text
      .normalize('NFC')
      // A number and its unit stay on one line.
      .replaceAll(/(\d) (?=(?:[%‰€£$]|°[CF]?|[kMGT]?B|[kMG]?Hz|m?s|[kmcn]?m|[km]?g|h|min)(?![\p{L}\d]))/gu, '$1\u00a0')
      .replaceAll(/[\u2000-\u200a\u202f\u205f]/g, '\u00a0')
      .replaceAll(/[\u2010\u2011]/g, '-')
      .replaceAll(/[\u00ad\u200b\u2060\ufeff]|(?![\n\t])\p{Cc}/gu, '')
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** How inline text becomes markup. */
export interface InlineStyle {
  /** Whether an address is printed behind a link's text, for readers on paper. */
  readonly printAddresses: boolean;
  /** The person's name as bibliographies write it: set strong where it stands. */
  readonly owner?: RegExp;
}

/** Inline text with its marks as elements and its links live. */
export function inline(text: Text, style: InlineStyle): Html {
  return html(inlineMarkup(text, style));
}

/** Paragraphs, lists, subheadings and tables; `level` is that of the heading they stand under. */
export function blocks(content: readonly Block[], level: number, style: InlineStyle): Html {
  return html(blocksMarkup(content, level, style));
}

/** An address that may be a link, or `undefined`: only the web, mail and telephone are. */
export function safeAddress(href: string | undefined): string | undefined {
  return href !== undefined && /^(?:https?:\/\/|mailto:|tel:)/i.test(href) ? href : undefined;
}

/** Whether any of the text is a link already, so that no link may be put around it. */
export function hasLink(text: Text): boolean {
  return text.some((run) => safeAddress(run.href) !== undefined);
}

/** An address as one reads it: without scheme, `www.` and closing slash. */
export function readableAddress(href: string): string {
  return href.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/i, '').replace(/\/$/, '');
}

function inlineMarkup(text: Text, style: InlineStyle): string {
  return text.map((run) => runMarkup(run, style)).join('');
}

function runMarkup(run: Run, style: InlineStyle): string {
  let markup = withHeldDashes(marked(typographic(run), style)).replaceAll('\n', '<br>\n');
  if (run.code) markup = `<code>${markup}</code>`;
  if (run.emphasis) markup = `<em>${markup}</em>`;
  if (run.strong) markup = `<strong>${markup}</strong>`;
  if (run.lang !== undefined) markup = `<span lang="${escapeText(run.lang)}">${markup}</span>`;
  const href = safeAddress(run.href);
  if (href === undefined) return markup;
  const address = readableAddress(href);
  const printed = style.printAddresses && !run.text.includes(address) ? ` (${escapeText(address)})` : '';
  return `<a href="${escapeText(href)}">${markup}${printed}</a>`;
}

/** Apostrophes, dashes and commas as print has them, in the author's own words; code and addresses stay as they are. */
function typographic(run: Run): Run {
  if (run.code || (!/\s/.test(run.text) && /@|:\/\/|www\./.test(run.text))) return run;
  const text = run.text
    .replaceAll(/(?<=\p{L})'(?=[\p{L}\d])|(?<![\p{L}\d])'(?=\d\d(?![\d']))/gu, '’')
    .replaceAll(/(?<=\S) --? (?=\S)/g, ' – ')
    .replaceAll(/ {1,3}(?=,(?:\s|$))/g, '')
    // From year to year, and from so many to so many per cent.
    .replaceAll(/(?<![\d-])((?:19|20)\d\d)-(?=(?:19|20)\d\d(?![\d-]))/g, '$1–')
    .replaceAll(/(?<![\d-])(\d{1,3})-(?=\d{1,3}\s?%)/g, '$1–');
  return { ...run, text };
}

function marked({ text, strong }: Run, { owner }: InlineStyle): string {
  if (!owner || strong) return escapeText(text);
  const parts = text.split(owner);
  return parts
    .map((part, index) => (index % 2 === 1 ? `<strong>${escapeText(part)}</strong>` : escapeText(part)))
    .join('');
}

function blocksMarkup(content: readonly Block[], level: number, style: InlineStyle): string {
  let under = level;
  return content
    .map((block) => {
      if (block.kind !== 'subheading') return blockMarkup(block, level, style);
      under = Math.min(level + block.level, under + 1, 6);
      return `<h${under} class="subheading">${inlineMarkup(block.text, style)}</h${under}>`;
    })
    .join('\n');
}

function blockMarkup(block: Exclude<Block, { kind: 'subheading' }>, level: number, style: InlineStyle): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${withFullLastLine(inlineMarkup(block.text, style))}</p>`;
    case 'list':
      return listMarkup(block, level, style);
    case 'table':
      return `<table>${rowsMarkup(block.head.length > 0 ? [block.head] : [], 'th', style)}${rowsMarkup(block.rows, 'td', style)}</table>`;
  }
}

function listMarkup(list: List, level: number, style: InlineStyle): string {
  const tag = list.ordered ? 'ol' : 'ul';
  const items = list.items.map((item) => `<li>${itemMarkup(item, level, style)}</li>`).join('\n');
  return `<${tag}>\n${items}\n</${tag}>`;
}

function itemMarkup(item: ListItem, level: number, style: InlineStyle): string {
  const nested = item.blocks.length > 0 ? `\n${blocksMarkup(item.blocks, level, style)}` : '';
  return `${withFullLastLine(inlineMarkup(item.text, style))}${nested}`;
}

function rowsMarkup(rows: readonly (readonly Text[])[], cell: 'th' | 'td', style: InlineStyle): string {
  const scope = cell === 'th' ? ' scope="col"' : '';
  return rows
    .map((row) => `<tr>${row.map((text) => `<${cell}${scope}>${inlineMarkup(text, style)}</${cell}>`).join(' ')}</tr>`)
    .join('\n');
}
