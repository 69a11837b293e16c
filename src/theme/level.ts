import type { SectionKind } from '../profile/profile.ts';
import type { Labels } from './labels.ts';

/** Sets how well somebody did or knows a thing. */
export type LevelSetter = (level: string, kind: SectionKind) => string;

/** A setter for one language: a bare figure below a degree is named, for nobody knows of what it is; words stay as they are. */
export function levelSetter({ score, colon }: Labels): LevelSetter {
  return (level, kind) => (kind === 'education' && !/\p{L}/u.test(level) ? score + colon + level : level);
}
