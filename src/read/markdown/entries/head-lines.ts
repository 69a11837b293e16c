import { findDates } from '../../../profile/dates/find.ts';
import type { SectionKind } from '../../../profile/profile.ts';
import { hasIdeographs } from '../../../profile/scripts.ts';
import { plain } from '../../../profile/text.ts';
import type { Line } from '../nodes.ts';
import type { HeadLine } from './draft.ts';
import { leanOf } from './phrases.ts';
import { isDatedLine, isMarkedLine, isShortLine, wordCount } from './shape.ts';

/** The head goes as far as the dates, and on while lines are short and something is still missing; the rest is the body. */
export function headAndRest(
  lines: readonly Line[],
  taken: number,
  kind: SectionKind,
): { readonly head: readonly HeadLine[]; readonly rest: readonly Line[] } {
  const head: HeadLine[] = [];
  const dated = lines.findIndex((line) => isDatedLine(line.text));
  let from = 0;
  for (const [index, line] of lines.entries()) {
    const isOpen = isMarkedLine(line.text) || (head.length < 3 && !isComplete(head, kind));
    if (index > dated && !(isOpen && taken + head.length < 4 && isShortLine(line.text))) break;
    head.push({ text: line.text, origin: 'line', at: line.at });
    from = index + 1;
  }
  const rest = lines.slice(from);
  return { head, rest: isWrapped(rest) ? rest : rest.map((line) => ({ ...line, hard: true })) };
}

/** One line that names both title and organization. */
function isComplete(head: readonly HeadLine[], kind: SectionKind): boolean {
  return head.some((line) => {
    const characters = plain(line.text);
    const undated = findDates(characters).reduceRight(
      (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
      characters,
    );
    const isSpaced = !hasIdeographs(undated);
    const leans = undated.split(isSpaced ? /[,|•·;]|\s[–—-]+\s/ : /[,，、|•·;\s]/).map((part) => leanOf(part, kind));
    return leans.some((lean) => lean > 0) && leans.some((lean) => lean < 0);
  });
}

/** Chinese and Japanese are wrapped late, if at all. */
function isShortWide(line: string): boolean {
  return line.length < 40 && hasIdeographs(line);
}

/** Prose that is only wrapped fills its lines; lines that all stay short were broken on purpose. */
function isWrapped(lines: readonly Line[]): boolean {
  return lines.slice(0, -1).some((line) => wordCount(plain(line.text)) > 10 && !isShortWide(plain(line.text)));
}
