import { runsRightToLeft } from './right-to-left.ts';

/**
 * The pieces of a line, as they stand on the page from left to right, in the order in which they are read. A PDF knows
 * places only: where a line runs from right to left, its first word is its last piece. Words and numbers of other
 * scripts within it keep their own order; a range of numbers does not, as the first of them stands on the right.
 */
export function logicalOrder(pieces: readonly string[], direction: 'ltr' | 'rtl'): readonly string[] {
  const parts = pieces.flatMap((piece) => (runsRightToLeft(piece) ? piece : (piece.match(PART) ?? [])));
  return direction === 'rtl' ? fromRight(parts) : stretches(parts, runsRightToLeft, runsLeftToRight).flatMap(fromRight);
}

/** White space, dashes, words and numbers with what stands inside of them, and what stands at their edges. */
const PART =
  /\s+|[–—]|[+#$€£]?[\p{L}\p{M}\p{N}]+(?:[^\s\p{L}\p{M}\p{N}–—·•|]+[\p{L}\p{M}\p{N}]+)*[%°]?|[^\s\p{L}\p{M}\p{N}–—]/gu;

function fromRight(parts: readonly string[]): readonly string[] {
  return stretches(parts, isForeign, endsForeign)
    .toReversed()
    .flatMap((stretch) => (stretch.some(runsLeftToRight) ? stretch : rangesFromRight(stretch)))
    .map((part) => MIRRORED[part] ?? part);
}

const MIRRORED: Readonly<Record<string, string>> = Object.fromEntries(
  ['()', '[]', '{}', '«»', '‹›', '<>'].flatMap(([open = '', close = '']) => [
    [open, close],
    [close, open],
  ]),
);

/** `2018`, `–`, `2014` as 2014–2018, while the groups of a telephone number stay as they are. */
function rangesFromRight(parts: readonly string[]): readonly string[] {
  const groups: string[][] = [[]];
  for (const part of parts) {
    if (/[–—]/.test(part)) groups.push([part], []);
    else groups.at(-1)?.push(part);
  }
  return groups.toReversed().flat();
}

/** The parts, where all from one that is of a kind to the last such before a break are one stretch. */
function stretches(
  parts: readonly string[],
  isOfKind: (part: string) => boolean,
  isBreak: (part: string) => boolean,
): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  for (let at = 0, end = 1; at < parts.length; at = end, end = at + 1) {
    if (isOfKind(parts[at] ?? '')) {
      for (let next = end; next < parts.length && !isBreak(parts[next] ?? ''); next++)
        if (isOfKind(parts[next] ?? '')) end = next + 1;
    }
    found.push(parts.slice(at, end));
  }
  return found;
}

function isForeign(part: string): boolean {
  return !runsRightToLeft(part) && /[\p{L}\p{N}]/u.test(part);
}

/** What stands between two items of a line keeps them apart, whichever way they run. */
function endsForeign(part: string): boolean {
  return runsRightToLeft(part) || /^[·•|]$/.test(part);
}

function runsLeftToRight(part: string): boolean {
  return !runsRightToLeft(part) && /\p{L}/u.test(part);
}
