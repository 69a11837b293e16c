import { textsWithin, isObject, stringOf } from '../../profile/values.ts';
import type { Report } from '../../source/report.ts';
import type { Path } from '../formats/written.ts';
import type { StructuredDocument } from './document.ts';

/** What should stand under a key. */
export type Expected =
  | 'text'
  /** A list of texts; `'text or texts'` where one alone is as good. */
  | 'texts'
  | 'text or texts'
  | 'text or mapping'
  | { readonly mapping: Readonly<Record<string, Expected>>; readonly orText?: boolean }
  | { readonly list: Expected };

/**
 * Says where a value is of another type than expected: with a warning where nothing can be made of it, with a note where
 * it is read all the same. Keys that nothing is expected of are let be, and so are values that are not there.
 */
export function reportUnexpected(
  value: unknown,
  expected: Expected,
  path: Path,
  document: Pick<StructuredDocument, 'spanOf' | 'language'>,
  report: Report,
): void {
  if (value === undefined || value === null) return;
  const say = (what: string, isRead: boolean): void => {
    const [message, span] = [`${nameOf(path)} should be ${what}`, document.spanOf(path)];
    if (isRead) report.note('wrong-type', message, { span, hint: READ_ANYWAY });
    else report.warning('wrong-type', message, { span, omitted: textsWithin(value).join(' ') });
  };
  const isText = stringOf(value) !== undefined || value === '';
  if (expected === 'text') {
    if (!isText) say('a text', false);
    // In YAML a year is a number without anybody's intention.
    else if (typeof value === 'number' && document.language === 'json') say('a text, in quotes', true);
  } else if (expected === 'texts' || expected === 'text or texts') {
    if (Array.isArray(value)) eachOf(value, 'text', path, document, report);
    else if (!isText) say('a list of texts', false);
    else if (expected === 'texts') say('a list of texts', true);
  } else if (expected === 'text or mapping') {
    if (!isText && !isObject(value)) say('a text or a mapping', false);
  } else if ('list' in expected) {
    if (Array.isArray(value)) eachOf(value, expected.list, path, document, report);
    else {
      say('a list', isObject(value) || (isText && readsText(expected.list)));
      if (isObject(value)) reportUnexpected(value, expected.list, path, document, report);
    }
  } else if (!isObject(value)) {
    say('a mapping of keys to values', isText && expected.orText === true);
  } else {
    for (const [key, inner] of Object.entries(value)) {
      const its = expected.mapping[key];
      if (its) reportUnexpected(inner, its, [...path, key], document, report);
    }
  }
}

function readsText(expected: Expected): boolean {
  if (typeof expected === 'string') return expected !== 'texts';
  return 'mapping' in expected && expected.orText === true;
}

const READ_ANYWAY = 'onesheet reads it all the same; other programs may not';

function eachOf(
  items: readonly unknown[],
  expected: Expected,
  path: Path,
  document: Pick<StructuredDocument, 'spanOf' | 'language'>,
  report: Report,
): void {
  for (const [index, item] of items.entries()) reportUnexpected(item, expected, [...path, index], document, report);
}

function nameOf(path: Path): string {
  const last = path.at(-1);
  return typeof last === 'number' ? `item ${last + 1} of \`${path.at(-2) ?? 'the list'}\`` : `\`${last ?? 'this'}\``;
}
