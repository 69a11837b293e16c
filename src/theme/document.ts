import { faceRule } from './face.ts';
import { escapeText } from './html.ts';
import type { Markup } from './markup.ts';
import type { View } from './view.ts';

/** The whole document around a page's markup. */
export function documentOf(view: View, css: string, className: string, body: string): string {
  return `<!doctype html>
<html lang="${escapeText(view.lang)}" dir="${view.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(view.title)}</title>
<style>
${css}
</style>
</head>
<body class="${className}">
${body.trim()}
</body>
</html>
`;
}

/** The document with its faces and its fit in it, so that it prints from any browser as it was fitted. */
export function standalone({ html, faces = [] }: Markup, fit: number): string {
  const rules = faces.map((face) => `\n${faceRule(face)}`).join('');
  const dressed = rules === '' ? html : html.replace('<style>', `<style>${rules}`);
  return fit === 0 ? dressed : dressed.replace('<html ', `<html style="--fit: ${fit}" `);
}

/** Declarations of what the margins of later pages print: whose page, and which. */
export function pageLabel({ person, title, labels }: View): string {
  const counters: Readonly<Record<string, string>> = { '{page}': 'counter(page)', '{pages}': 'counter(pages)' };
  const number = labels.page
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => counters[part] ?? cssText(part));
  return `--running-title: ${cssText(person.name ?? title)}; --page-number: ${number.join(' ')};`;
}

/** A string as CSS writes it, safe inside `<style>` too. */
function cssText(text: string): string {
  return `"${text.replaceAll(/["\\<]|\p{Cc}/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}
