import type { Text } from '../../../profile/profile.ts';
import { slice, unmarked } from '../../../profile/slice.ts';
import { plain } from '../../../profile/text.ts';
import { wordCount } from './shape.ts';

/** What a line says it lists, and the rest of it. */
export interface Label {
  readonly title: Text;
  readonly value: Text;
  /** True where only a wide gap parts them. */
  readonly isColumn?: true;
}

/** The label of a line of words: "**Tools:** a, b" and "Tools: a, b". */
export function labelOf(text: Text): Label | undefined {
  const found = /^[^:：,;.]{1,48}[:：]\s*/.exec(plain(text));
  const value = found && slice(text, found[0].length);
  if (found && value && value.length > 0 && !/^https?:$/i.test(found[0].trim()))
    return { title: withoutColon(slice(text, 0, found[0].length)), value };
  const column = /^(\S.{0,30}?) {3,}(?=\S)/.exec(plain(text));
  if (column?.[1] !== undefined) {
    return { title: slice(text, 0, column[1].length), value: slice(text, column[0].length), isColumn: true };
  }
  const [first] = text;
  const bold = first?.strong && text.length > 1 ? first.text : undefined;
  if (bold === undefined || wordCount(bold) > 6 || !/^\s*[-–—]?\s/.test(text[1]?.text ?? '')) return undefined;
  return {
    title: withoutColon([first as Text[number]]),
    value: slice(text, bold.length + (/^\s*[-–—]?\s*/.exec(text[1]?.text ?? '')?.[0].length ?? 0)),
  };
}

/** What stands before a colon, in one weight. */
export function withoutColon(text: Text): Text {
  const end = plain(text).replace(/(?<!\s)\s*[:：]\s*$/, '').length;
  return unmarked(slice(text, 0, end));
}
