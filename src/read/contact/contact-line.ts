import type { Text } from '../../profile/profile.ts';
import { splitAt } from '../../profile/slice.ts';
import { plain } from '../../profile/text.ts';
import { findEmail } from './email.ts';
import { labelled } from './label.ts';
import { isReachable, separators } from './reachable.ts';

/** Whether any piece of a line is a way to reach somebody, and none of them prose. */
export function isContactLine(line: Text): boolean {
  const pieces = splitAt(line, separators);
  return pieces.every((piece) => plain(piece).length <= 80) && pieces.some(isReachable);
}

/** Whether a line says nothing but how to reach somebody, wherever it stands. */
export function isOnlyContact(line: Text): boolean {
  if (plain(line).length > 160) return false;
  const known = labelled(line);
  const isOwn = known
    ? known.kind === 'email' || known.kind === 'phone'
    : findEmail(plain(line)) !== undefined && splitAt(line, separators).length > 1 && isContactLine(line);
  return isOwn && splitAt(line, separators).some(isReachable);
}
