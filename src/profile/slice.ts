import type { Run, Text } from './profile.ts';
import { plain, tidy } from './text.ts';

/** The characters from `start` to `end` of a text, with their marks, trimmed. */
export function slice(text: Text, start: number, end: number = Infinity): Text {
  return tidy(cut(text, start, end));
}

/** The same, untrimmed. */
export function cut(text: Text, start: number, end: number = Infinity): Text {
  return start <= 0 && end === Infinity ? text : forward(text)(start, end);
}

/** Cuts stretches that follow each other, so that many of them do not each begin at the first run. */
function forward(text: Text): (start: number, end: number) => Text {
  let first = 0;
  let at = 0;
  return (start, end) => {
    for (let run = text[first]; run && at + run.text.length <= start; run = text[first]) {
      at += run.text.length;
      first += 1;
    }
    const runs: Run[] = [];
    let runStart = at;
    for (let index = first; index < text.length && runStart < end; index += 1) {
      const run = text[index] as Run;
      const from = Math.max(0, start - runStart);
      const to = Math.min(run.text.length, end - runStart);
      if (from < to) runs.push(from === 0 && to === run.text.length ? run : { ...run, text: run.text.slice(from, to) });
      runStart += run.text.length;
    }
    return runs;
  };
}

/** The text without the characters from `start` to `end`. */
export function without(text: Text, start: number, end: number): Text {
  return tidy([...cut(text, 0, start), ...cut(text, end)]);
}

/** The text without whatever a global pattern matches. */
export function withoutMatches(text: Text, pattern: RegExp): Text {
  const next = forward(text);
  const kept: Run[] = [];
  let from = 0;
  for (const { index, 0: found } of plain(text).matchAll(pattern)) {
    for (const run of next(from, index)) kept.push(run);
    from = index + found.length;
  }
  return from === 0 ? text : tidy(kept.concat(next(from, Infinity)));
}

/** A text cut at every match of a global pattern that `parts` does not decline, empty pieces left out. */
export function splitAt(
  text: Text,
  separator: RegExp,
  parts: (found: RegExpExecArray) => boolean = always,
): readonly Text[] {
  const characters = plain(text);
  separator.lastIndex = 0;
  let found = separator.exec(characters);
  if (!found) return text.length > 0 ? [tidy(text)] : [];
  const next = forward(text);
  const pieces: Text[] = [];
  let from = 0;
  for (; found; found = separator.exec(characters)) {
    if (parts(found)) {
      pieces.push(tidy(next(from, found.index)));
      from = separator.lastIndex;
    } else separator.lastIndex = found.index + 1;
  }
  pieces.push(from === 0 ? tidy(text) : tidy(next(from, Infinity)));
  return pieces.filter((piece) => piece.length > 0);
}

function always(): boolean {
  return true;
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
