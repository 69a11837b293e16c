/**
 * A person's name in the forms in which bibliographies write it: `Ada King Lovelace`, `A. K. Lovelace`,
 * `Lovelace, A.`, `Lovelace AK`. One capturing group, so that `split` keeps the names.
 */
export function ownerPattern(name: string | undefined): RegExp | undefined {
  const parts = (name ?? '').split(',', 1).join().split(/\s+/).filter(Boolean);
  const family = parts.at(-1);
  const given = parts.slice(0, -1);
  if (family === undefined || given.length === 0) return undefined;
  const last = literal(family);
  const first = literal(given[0] ?? '');
  const initial = literal((given[0] ?? '').slice(0, 1));
  // The first name or its initial, then any further initials or middle names that the person has.
  const middle = given
    .slice(1)
    .map((part) => `(?:[\\s-]?(?:${literal(part)}|${literal(part[0] ?? '')}\\.?))?`)
    .join('');
  const givenForms = `(?:${first}|${initial}\\.?)${middle}`;
  return new RegExp(
    `(?<![\\p{L}\\d])(${givenForms}\\s+${last}|(?<!\\p{Lu}\\.?\\s)${last},?\\s+${givenForms})(?![\\p{L}\\d-])`,
    'u',
  );
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
