import { plain } from '../../profile/text.ts';
import type { Text } from '../../profile/profile.ts';
import { slice } from '../../profile/slice.ts';
import { folded, lexicon } from '../../profile/words/lexicon.ts';
import type { Words } from '../../profile/words/words.ts';

export type LabelKind = keyof Words['labels'];

/** A contact line that says what it is: `Phone: …`, `メール：…`. */
export interface Labelled {
  readonly kind: LabelKind;
  readonly label: string;
  readonly value: Text;
}

/** The label of a line and its value, where the label is one that contact lines have in any language. */
export function labelled(text: Text): Labelled | undefined {
  const characters = plain(text);
  const found = /^\s*([^\s:：](?:[^:：]{0,38}[^\s:：])?)\s*[:：]\s*/.exec(characters);
  if (!found?.[1]) return undefined;
  const kind = labelKind(found[1]);
  const value = slice(text, found[0].length);
  return kind && value.length > 0 ? { kind, label: found[1].trim(), value } : undefined;
}

export function labelKind(label: string): LabelKind | undefined {
  return (
    labels().get(
      folded(label)
        .replace(/(?<![\s.:：])[\s.:：]+$/u, '')
        .trim(),
    ) ?? labels().get(folded(label).trim())
  );
}

/** "Find me on", "Contact:", "How to reach me at": what ends in a colon or a small word says nothing without the address behind it. */
export function leadsOn(words: string): boolean {
  const [end = ''] = /(?<![\s:：.!()<>[\]-])[\s:：.!()<>[\]-]*$/u.exec(words) ?? [];
  return /[:：]/.test(end) || /(?<!\S)\p{Ll}+$/u.test(words.slice(0, words.length - end.length));
}

const labels = lexicon((words) =>
  (Object.entries(words.labels) as [LabelKind, readonly string[]][]).flatMap(([kind, names]) =>
    names.map((name) => [name, kind] as const),
  ),
);
