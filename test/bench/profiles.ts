import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROFILE } from './package.ts';

/** Writes so many profiles, no two alike: each has another name, and some paragraphs of its own. */
export async function writeProfiles(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const text = await readFile(PROFILE, 'utf8');
  const digits = String(count).length;
  for (let index = 0; index < count; index += 1) {
    const number = String(index).padStart(digits, '0');
    const own =
      `- Walked catchment ${number} from its source to the sea, ${(index * 37) % 211} km, to see for herself\n`.repeat(
        1 + (index % 4),
      );
    await writeFile(
      join(folder, `profile-${number}.md`),
      text
        .replaceAll('Ines Halvorsen', `Ines ${middleName(number)} Halvorsen`)
        .replace('- Field campaigns', `${own}- Field campaigns`),
    );
  }
}

/** A number as a name is written: one with digits is taken for no name. */
function middleName(number: string): string {
  const letters = Array.from(number, (digit) => String.fromCharCode(97 + Number(digit))).join('');
  return `M${letters}`;
}
