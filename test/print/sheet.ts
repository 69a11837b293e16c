import type { Markup } from '../../src/theme/markup.ts';

/** A document that keeps the contract of `Markup` and holds so many paragraphs. */
export function sheet(paragraphs: number, settings: Partial<Markup> & { readonly extra?: string } = {}): Markup {
  const { extra = '', ...rest } = settings;
  return {
    html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sheet</title><style>${CSS}</style></head><body><h1>Odile Marchetti</h1>${Array.from({ length: paragraphs }, (_, index) => paragraph(index)).join('')}${extra}</body></html>`,
    title: 'Sheet',
    lang: 'en',
    paper: 'A4',
    pages: 'auto',
    fit: { tightest: -1, loosest: 1 },
    ...rest,
  };
}

/** Paragraphs of one to three lines: lines that all broke at once would make height jump with the fit. */
function paragraph(index: number): string {
  return `<p>${SENTENCES.slice(0, 60 + ((index * 97) % 210))}.</p>`;
}

const SENTENCES =
  'She restored the clock of the town hall of Aarhaven, and wrote down how, so that whoever comes after her need not guess. The bell was recast in the yard behind the school, by people who had never cast one, from drawings that the priest kept under his bed, and it has rung flat ever since that day';

const CSS = `
@property --fit { syntax: '<number>'; inherits: true; initial-value: 0; }
${['body-size', 'margin-top', 'margin-right', 'margin-bottom', 'margin-left', 'paper-width', 'paper-height']
  .map((name) => `@property --${name} { syntax: '<length>'; inherits: true; initial-value: 0px; }`)
  .join('\n')}
:root {
  --paper-width: 210mm; --paper-height: 297mm;
  --body-size: calc(10pt + 1.5pt * var(--fit));
  --margin-top: calc(18mm + 6mm * var(--fit)); --margin-bottom: var(--margin-top);
  --margin-left: 20mm; --margin-right: 20mm;
  font: var(--body-size)/calc(1.35 + 0.15 * var(--fit)) serif;
}
@page { size: 210mm 297mm; margin: var(--margin-top) 20mm; }
* { margin: 0; overflow-wrap: anywhere; }
body { display: flow-root; width: 170mm; }
p { margin-top: calc(0.6em + 0.5em * var(--fit)); }
h1 { font-size: 2em; }
`;
