import type { Dates, PartialDate } from '../profile.ts';

/** `2019`, `2019-04` or `2019-04-30`. */
export function isoDate({ year, month, day }: PartialDate): string {
  return [String(year).padStart(4, '0'), month, month && day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** Before, after or as good as the same; the parts that one of them lacks do not count. */
export function compareDates(a: PartialDate, b: PartialDate): number {
  return (
    a.year - b.year ||
    (a.month ?? b.month ?? 0) - (b.month ?? a.month ?? 0) ||
    (a.month && b.month ? (a.day ?? b.day ?? 0) - (b.day ?? a.day ?? 0) : 0)
  );
}

export function endsBeforeStart({ start, end }: Dates): boolean {
  return start !== undefined && end !== undefined && end !== 'present' && compareDates(end, start) < 0;
}
