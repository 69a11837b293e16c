import { findDates } from '../../profile/dates/find.ts';

/** A telephone number in a line of contact details, as the author wrote it. */
export function findPhone(
  line: string,
): { readonly number: string; readonly start: number; readonly end: number } | undefined {
  for (const found of line.matchAll(
    /(?<![\p{L}\p{N}@/._=?&#-])(?:\(?\+|\(?\d)[\d\s()./\u2010-\u2013-]{5,22}\d(?![\p{L}\p{N}@])/gu,
  )) {
    const number = found[0].trim();
    const digits = number.replace(/\D/g, '');
    const isDate =
      findDates(number).some((dates) => dates.end - dates.start > number.length - 3) ||
      /^\d{4}-\d{4}-\d{4}-\d{4}$/.test(number);
    if (digits.length >= 7 && digits.length <= 15 && !isDate)
      return { number, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}
