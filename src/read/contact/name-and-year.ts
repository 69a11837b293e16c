import { type FoundName, isName } from '../../profile/person-name.ts';

/** "李路 / 男 / 1994": who somebody is, and among the rest the year of birth. */
export function nameAndYear(piece: string): FoundName | undefined {
  const [name = '', ...others] = piece.split('/').map((part) => part.trim());
  const isPerson = others.length > 1 && others.some((other) => /^(?:19|20)\d\d年?$/.test(other)) && isName(name);
  return isPerson ? { name, rest: others.join(' / ') } : undefined;
}
