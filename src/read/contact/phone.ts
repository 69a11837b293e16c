import { findDates } from '../../profile/dates/find.ts';

/** A telephone number in a line of contact details, as the author wrote it. */
export function findPhone(
  line: string,
): { readonly number: string; readonly start: number; readonly end: number } | undefined {
  // Cheap to ask of every line; few have a digit.
  if (!/\d/.test(line)) return undefined;
  for (const found of line.matchAll(
    /(?<![\p{L}\p{N}@/._=?&#-])(?:\(?\+|\(?\d)[\d\s()./\u2010-\u2013-]{5,22}\d(?![\p{L}\p{N}@])/gu,
  )) {
    const number = found[0].trim();
    const digits = number.replace(/\D/g, '');
    if (digits.length < 7 || digits.length > 15 || otherNumber.test(number)) continue;
    const isDate = findDates(number).some((dates) => dates.end - dates.start > number.length - 3);
    if (!isDate) return { number, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

/** Of ORCID, ISBN, a postcode with four more, a day, an address of the Internet, an identifier with a full stop. */
const otherNumber =
  /^(?:(?:\d{4}-){3}\d{4}|97[89](?:[ -]?\d){10}|\d{5}-\d{4}|\d{4}-\d\d-\d\d|(?:\d{1,3}\.){3}\d{1,3}|[1-9]\d*\.\d+(?:\/.*)?)$/;
