import type { Run, Text } from './profile.ts';
import { plain, tidy } from './text.ts';

/** The characters from `start` to `end` of a text, with their marks, trimmed. */
export function slice(text: Text, start: number, end: number = Infinity): Text {
  return tidy(cut(text, start, end));
}

/** The same, untrimmed. */
export function cut(text: Text, start: number, end: number = Infinity): Text {
  if (start <= 0 && end === Infinity) return text;
  const runs: Run[] = [];
  let at = 0;
  for (const run of text) {
    const from = Math.max(0, start - at);
    const to = Math.min(run.text.length, end - at);
    if (from < to) runs.push(from === 0 && to === run.text.length ? run : { ...run, text: run.text.slice(from, to) });
    at += run.text.length;
  }
  return runs;
}

/** The text without the characters from `start` to `end`. */
export function without(text: Text, start: number, end: number): Text {
  return tidy([...cut(text, 0, start), ...cut(text, end)]);
}

/** A text cut at every match of a separator, empty pieces left out. */
export function splitAt(text: Text, separator: RegExp): readonly Text[] {
  const characters = plain(text);
  const pieces: Text[] = [];
  let from = 0;
  for (const found of characters.matchAll(separator)) {
    pieces.push(slice(text, from, found.index));
    from = found.index + found[0].length;
  }
  pieces.push(slice(text, from));
  return pieces.filter((piece) => piece.length > 0);
}

/** The same text in one weight: of its marks only links and languages stay. */
export function unmarked(text: Text): Text {
  return tidy(
    text.map(({ text: characters, href, lang }) => ({
      text: characters,
      ...(href !== undefined && { href }),
      ...(lang !== undefined && { lang }),
    })),
  );
}
