import type { Text } from '../../profile/profile.ts';
import type { Picture } from './nodes.ts';
import type { Part } from './sections.ts';

/** The pictures that stand in each part of a page. */
export function picturesByPart(
  parts: readonly Part[],
  pictures: readonly Picture[],
): ReadonlyMap<Part, readonly Picture[]> {
  const found = new Map<Part, Picture[]>();
  let index = -1;
  for (const picture of pictures) {
    while ((parts[index + 1]?.at ?? Infinity) <= picture.at) index += 1;
    const part = parts[index];
    if (!part) continue;
    const own = found.get(part);
    if (own) own.push(picture);
    else found.set(part, [picture]);
  }
  return found;
}

/** What two pictures or more stand for, where they are all that a list of skills shows: "Python", "Docker". */
export function wordsShown(pictures: readonly Picture[]): readonly Text[] {
  const words = pictures
    .map(({ alt }) => alt.replace(/\s(?:logo|icon|badge)$/i, '').trim())
    .filter((word) => /^[^/\\]{1,30}$/.test(word) && /[\p{L}\p{N}]/u.test(word));
  return words.length > 1 ? [...new Set(words)].map((word) => [{ text: word }]) : [];
}
