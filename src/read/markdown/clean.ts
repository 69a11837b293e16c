import type { Report } from '../../source/report.ts';
import type { Source } from '../../source/source.ts';

/**
 * Takes out of a page what no reader of it ever sees, before it is parsed: comments first, since whole templates live
 * in them, then the generator's own tags, scripts and attributes. Line breaks stay, so that lines keep their numbers.
 */
export function clean(source: Source, start: number, report: Report): string {
  let text = source.text.slice(start);
  for (const pass of passes) {
    const removed: string[] = [];
    const before = text;
    text = pass.run(text, (piece) => {
      removed.push(piece);
      return piece.replace(/[^\n]+/g, '');
    });
    const first = removed[0];
    if (first !== undefined && pass.code !== undefined) {
      const at = start + Math.max(0, before.indexOf(first));
      report.note(pass.code, `left out ${removed.length === 1 ? pass.one : `${removed.length} ${pass.many}`}`, {
        span: source.span(at, Math.min(at + first.length, source.text.length)),
      });
    }
  }
  return text;
}

type Remove = (piece: string) => string;

interface Pass {
  readonly code?: string;
  readonly one?: string;
  readonly many?: string;
  readonly run: (text: string, remove: Remove) => string;
}

const passes: readonly Pass[] = [
  { code: 'left-out-comment', one: 'a comment', many: 'comments', run: comments },
  {
    code: 'left-out-template-code',
    one: 'a template tag',
    many: 'template tags',
    run: (text, remove) =>
      between(
        between(text, /\{%-?\s*comment\s*-?%\}/g, /\{%-?\s*endcomment\s*-?%\}/g, remove),
        /\{\{[<%]/g,
        /[>%]\}\}/g,
        remove,
      )
        .replace(/\{%[^%]*%\}/g, remove)
        .replace(/\{\{[^{}]*\}\}/g, remove),
  },
  {
    code: 'left-out-script',
    one: 'a script, style or frame',
    many: 'scripts, styles and frames',
    run: (text, remove) =>
      (hasInvisible.test(text) ? invisible : []).reduce(
        (rest, tag) => between(rest, new RegExp(`<${tag}\\b[^<>]*>`, 'gi'), new RegExp(`</${tag}\\s*>`, 'gi'), remove),
        text,
      ),
  },
  {
    run: (text) =>
      text
        .replace(/\{::?[^{}\n]*\}/g, '')
        .replace(/\[([^[\]\n]*)\]\{[^{}\n]*\}/g, '$1')
        .replace(/\{(?:[#.]|style\s*=)[^{}\n]*\}/g, '')
        .replace(/^([ \t]*)\[~[^[\]\n]*\]:[ \t]*/gm, '$1- ')
        // Boxes of tasks, and what GitHub makes of the first line of a quotation.
        .replace(/^([ \t]*[-*+][ \t]+)\[[ xX]\][ \t]/gm, '$1')
        .replace(/^([ \t]*>[ \t]*)\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$/gim, '$1')
        .replace(/(?<![\w:]):[a-z][a-z0-9_+-]*:(?![\w:])/g, '')
        // A break at the end of a paragraph breaks nothing.
        .replace(/\\[ \t]*(?=\n[> \t]*(?:[-*+#] |\d+\. |\n|$(?!\n)))/g, '')
        .replace(/\$([^$\n]+)\$/g, (whole, formula: string) =>
          formula.includes('\\') ? formula.replace(/[\\{}]/g, '') : whole,
        ),
  },
  { run: (text) => characters(text) },
];

const invisible = [
  'script',
  'style',
  'iframe',
  'svg',
  'noscript',
  'object',
  'head',
  'template',
  'canvas',
  'video',
  'audio',
];

const hasInvisible = new RegExp(`<(?:${invisible.join('|')})\\b`, 'i');

/** A comment that is never closed hides the rest of the page, as in a browser; a stray `-->` says nothing. */
function comments(text: string, remove: Remove): string {
  return between(text, /<!--/g, /-->/g, remove, 'hides the rest').replaceAll('-->', '');
}

/** Removes from each opening match to the next closing one; an opening that is never closed is kept as text, or hides the rest. */
function between(
  text: string,
  open: RegExp,
  close: RegExp,
  remove: Remove,
  unclosed: 'is text' | 'hides the rest' = 'is text',
): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    open.lastIndex = at;
    const opening = open.exec(text);
    if (!opening) break;
    close.lastIndex = opening.index + opening[0].length;
    const closing = close.exec(text);
    if (!closing && unclosed === 'is text') break;
    const end = closing ? closing.index + closing[0].length : text.length;
    kept.push(text.slice(at, opening.index), remove(text.slice(opening.index, end)));
    at = end;
  }
  kept.push(text.slice(at));
  return kept.join('');
}

const ligatures: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st' };

/** One spelling a letter: accents composed, ligatures spelled out, what has no width or is only a picture gone. */
function characters(text: string): string {
  if (/^\p{ASCII}*$/u.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligatures[ligature] ?? ligature)
    .replace(/[\u200B\u2060\uFEFF\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(
      /(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)[\p{Emoji_Modifier}\uFE0F]?(?:\u200D\p{Extended_Pictographic}[\p{Emoji_Modifier}\uFE0F]?)*\u200D?/gu,
      '',
    )
    .replace(/[\u{1F000}-\u{1FAFF}]|\uFE0F/gu, '')
    .replace(/(?<![\p{L}\p{M}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{M}])/gu, '');
}
