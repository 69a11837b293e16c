import type { Contact } from './contacts.ts';

/** Contacts in as few lines of at most so many characters as there can be, and those as even as their order allows. */
export function contactLines(contacts: readonly Contact[], widest: number): readonly (readonly Contact[])[] {
  const best: Setting[] = [{ cost: 0, lines: [] }];
  for (let end = 1; end <= contacts.length; end += 1) {
    let found: Setting | undefined;
    let width = -SEPARATOR;
    for (let start = end - 1; start >= 0; start -= 1) {
      width += widthOf(contacts[start]) + SEPARATOR;
      const before = best[start];
      if (!before || (width > widest && start < end - 1)) break;
      const cost = before.cost + A_LINE + width * width;
      if (!found || cost < found.cost) found = { cost, lines: [...before.lines, contacts.slice(start, end)] };
    }
    if (found) best.push(found);
  }
  return best.at(-1)?.lines ?? [];
}

interface Setting {
  readonly cost: number;
  readonly lines: readonly (readonly Contact[])[];
}

const SEPARATOR = 3;
/** More than the unevenness of any lines: fewer lines are always better. */
const A_LINE = 1e9;

function widthOf(contact: Contact | undefined): number {
  return (contact?.length ?? 0) + (contact?.label === undefined ? 0 : contact.label.length + 2);
}
