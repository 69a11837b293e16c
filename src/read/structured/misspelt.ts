import { closest } from '../../source/closest.ts';
import type { Report } from '../../source/report.ts';
import type { Span } from '../../source/source.ts';

/**
 * Warns of keys that are no known ones but look like a slip of one, or are another name for it. A key that resembles none is an extension, and kept
 * without a word.
 */
export function reportMisspelt(
  fields: Readonly<Record<string, unknown>>,
  known: readonly string[],
  spanOf: (key: string) => Span,
  report: Report,
  isKnown: (key: string) => boolean = (key) => known.includes(key),
): void {
  const said = new Set(Object.keys(fields).filter(isKnown).map(bare));
  for (const key of Object.keys(fields)) {
    const name = bare(key);
    if (isKnown(key) || /^(?:x-|[_$@])/.test(key)) continue;
    const unsaid = known.map(bare).filter((other) => !said.has(other));
    const alike = unsaid.filter((other) => other.length > 3 && isPlausible(name, other));
    const near =
      otherNames.get(name)?.find((other) => unsaid.includes(other)) ??
      (name.length < 4 ? undefined : closest(name, alike));
    if (near === undefined) continue;
    const meant = known.find((other) => bare(other) === near) ?? near;
    report.warning('unknown-key', `\`${key}\` is no key that onesheet knows`, {
      span: spanOf(key),
      hint: `did you mean \`${inStyleOf(key, meant)}\`?`,
    });
  }
}

/** Spellings of the same key, as `start_date`, `startDate` and `Start date`, are one. */
export function bare(key: string): string {
  return key.toLowerCase().replace(/[^a-z]/g, '');
}

/** What people call keys of other names, and what is meant. */
const otherNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['mail', ['email']],
  ['emailaddress', ['email']],
  ['mobile', ['phone']],
  ['telephone', ['phone']],
  ['phonenumber', ['phone']],
  ['jobtitle', ['position', 'label']],
  ['employer', ['company', 'name']],
  ['school', ['institution']],
  ['university', ['institution']],
  ['major', ['area']],
  ['start', ['startdate']],
  ['from', ['startdate']],
  ['end', ['enddate']],
  ['until', ['enddate']],
  ['tasks', ['highlights']],
  ['responsibilities', ['highlights']],
  ['experience', ['work']],
  ['workexperience', ['work']],
  ['employment', ['work']],
  ['certifications', ['certificates']],
  ['hobbies', ['interests']],
  ['honors', ['awards']],
]);

/** Of short words most are near another one; but few slips are in the first letter. */
function isPlausible(key: string, known: string): boolean {
  return key.length > 5 || key[0] === known[0];
}

/** `start_date` beside other keys of that kind. */
function inStyleOf(key: string, known: string): string {
  return key.includes('_') ? known.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : known;
}
