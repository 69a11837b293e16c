import type { Block, Run, Text } from './profile.ts';

/** Text of one unmarked run. */
export function text(plain: string): Text {
  return [{ text: plain }];
}

/** The characters of a text without its marks. */
export function plain(text: Text): string {
  const [only = { text: '' }] = text;
  if (text.length < 2) return only.text;
  let characters = '';
  for (const run of text) characters += run.text;
  return characters;
}

/** The same text without leading and trailing white space and without empty runs; adjacent runs with the same marks become one. */
export function tidy(text: Text): Text {
  if (isTidy(text)) return text;
  const runs: Run[] = [];
  for (const run of text) {
    const last = runs.at(-1);
    if (run.text === '') continue;
    if (last && sameMarks(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  while (runs[0] && runs[0].text.trimStart() !== runs[0].text) {
    const trimmed = runs[0].text.trimStart();
    if (trimmed) runs[0] = { ...runs[0], text: trimmed };
    else runs.shift();
  }
  for (let last = runs.at(-1); last && last.text.trimEnd() !== last.text; last = runs.at(-1)) {
    const trimmed = last.text.trimEnd();
    if (trimmed) runs[runs.length - 1] = { ...last, text: trimmed };
    else runs.pop();
  }
  return runs;
}

/** Most texts are one run without a space at its ends: nothing to do for them. */
function isTidy(text: Text): boolean {
  const [only] = text;
  return text.length === 1 && only !== undefined && only.text !== '' && only.text.trim() === only.text;
}

function sameMarks(a: Run, b: Run): boolean {
  return (
    a.strong === b.strong && a.emphasis === b.emphasis && a.code === b.code && a.href === b.href && a.lang === b.lang
  );
}

/** Every inline text of some blocks, in reading order. */
export function textsOf(blocks: readonly Block[]): readonly Text[] {
  const texts: Text[] = [];
  addTexts(blocks, texts);
  return texts;
}

function addTexts(blocks: readonly Block[], texts: Text[]): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph' || block.kind === 'subheading') texts.push(block.text);
    else if (block.kind === 'list') {
      for (const { text, blocks: inner } of block.items) {
        if (text.length > 0) texts.push(text);
        addTexts(inner, texts);
      }
    } else for (const row of [block.head, ...block.rows]) for (const cell of row) texts.push(cell);
  }
}
