import { isoDate } from '../../profile/dates/iso.ts';
import { jsonResumeKinds } from '../../profile/json-shapes.ts';
import type { Report } from '../../source/report.ts';
import type { Path } from '../formats/written.ts';
import { wholeAddress } from '../structured/address.ts';
import type { StructuredDocument } from '../structured/document.ts';
import { reportUnexpected } from '../structured/expected.ts';
import { oneDate } from '../structured/structured-dates.ts';
import { basicsKeys } from './basics.ts';
import { entryKeys } from './entries.ts';
import { basicsTypes, sectionTypes } from './types.ts';

/**
 * Says where a document breaks the schema of JSON Resume 1.0.0. Most that do are read all the same, and what is set right
 * by that is a note; what can't be read at all, such as a month that there is not, is said where it is read.
 */
export function reportBreaches(document: StructuredDocument, report: Report): void {
  reportUnexpected(
    document.data,
    { mapping: { basics: { mapping: basicsTypes }, ...sectionTypes } },
    [],
    document,
    report,
  );
  const empty: Path[] = [];
  visit(document.data, [], (value, path) => {
    if (value !== null && typeof value !== 'string') return;
    const key = String(path.at(-1));
    const form = forms.get(key);
    if (value === null || (value === '' && form)) empty.push(path);
    const better = value === null || value === '' ? undefined : form?.(value);
    if (value === null || better === undefined) return;
    report.note('loose-value', `\`${key}\` has another form in JSON Resume than \`${value}\``, {
      span: document.spanOf(path),
      hint: better,
    });
  });
  const [first] = empty;
  if (!first || document.language === 'yaml') return;
  const more = empty.length === 1 ? 'is' : `and ${empty.length - 1} more are`;
  report.note('empty-value', `\`${String(first.at(-1))}\` ${more} empty, where JSON Resume leaves the key out`, {
    span: document.spanOf(first),
  });
}

/** Visits every value under a key that JSON Resume has, with its path. */
function visit(value: unknown, path: Path, visitor: (value: unknown, path: Path) => void): void {
  visitor(value, path);
  if (typeof value !== 'object' || value === null) return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value))
    if (isList || known.has(key)) visit(inner, [...path, isList ? Number(key) : key], visitor);
}

const known: ReadonlySet<string> = new Set([
  ...jsonResumeKinds,
  ...basicsKeys,
  ...entryKeys,
  ...'basics address postalCode city region countryCode network username'.split(' '),
]);

/** Of values that must have a form: how to write one that was understood without having it. */
const forms: ReadonlyMap<string, (value: string) => string | undefined> = new Map([
  ...['startDate', 'endDate', 'date', 'releaseDate'].map((key) => [key, dateForm] as const),
  ['url', addressForm] as const,
  ['email', () => undefined] as const,
]);

function dateForm(value: string): string | undefined {
  if (/^[12]\d{3}(?:-[01]\d(?:-[0-3]\d)?)?$/.test(value)) return undefined;
  const read = oneDate(value);
  if (read === 'present') return 'leave the key out, which means the present';
  return read && `write \`${isoDate(read)}\``;
}

function addressForm(value: string): string | undefined {
  const address = wholeAddress(value);
  return address === undefined || address === value ? undefined : `write \`${address}\``;
}
