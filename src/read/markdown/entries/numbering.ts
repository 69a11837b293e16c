import type { Text } from '../../../profile/profile.ts';
import { slice } from '../../../profile/slice.ts';
import { plain } from '../../../profile/text.ts';
import type { Draft } from './draft.ts';

/** Drafts whose heads were counted, without the numbers, and these. */
export interface Uncounted {
  readonly drafts: readonly Draft[];
  readonly numbers: readonly string[];
}

/** "1. Engineer", "2. Apprentice": heads that count upwards from one lose their numbers; a single "1. FC" keeps its own. */
export function withoutNumbers(drafts: readonly Draft[]): Uncounted {
  const numbers = drafts.map(({ head }) => numberOf(head[0]?.text ?? []));
  const counted = numbers.filter((number) => number !== undefined);
  const isCount = counted.length > 1 && counted.every(({ value }, index) => value === index + 1);
  if (!isCount) return { drafts, numbers: [] };
  return {
    drafts: drafts.map((draft, index) => withoutStart(draft, numbers[index]?.length ?? 0)),
    numbers: counted.map(({ value }) => String(value)),
  };
}

interface LeadingNumber {
  readonly value: number;
  readonly length: number;
}

function numberOf(line: Text): LeadingNumber | undefined {
  const found = /^\(?(\d{1,2})(?:[.)]\s+|[、．）]\s*)(?=[^\d\s])/.exec(plain(line));
  return found?.[1] === undefined ? undefined : { value: Number(found[1]), length: found[0].length };
}

function withoutStart(draft: Draft, length: number): Draft {
  const [first, ...more] = draft.head;
  if (!first || length === 0) return draft;
  return { ...draft, head: [{ ...first, text: slice(first.text, length) }, ...more] };
}
