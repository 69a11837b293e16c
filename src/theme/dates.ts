import type { Dates, PartialDate } from '../profile/profile.ts';
import { lazily } from '../profile/lazily.ts';
import type { Labels } from './labels.ts';

/** Sets dates in the page's language and form, with en dashes; what they do not say exactly stays as the author wrote it. */
export type DateSetter = (dates: Dates) => string;

/** A setter for one language. Years and months are in Latin digits, as CVs have them. */
export function dateSetter(lang: string, labels: Labels): DateSetter {
  // Made when a date wants it: that takes longer than all the rest.
  const month = lazily(() => dateFormat(lang, { year: 'numeric', month: 'short', timeZone: 'UTC' }));
  const day = lazily(() => dateFormat(lang, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }));
  const set = (date: PartialDate | 'present'): string => {
    if (date === 'present') return labels.present;
    if (date.season) return `${labels.seasons[date.season]} ${date.year}`;
    if (date.month === undefined) return String(date.year);
    const moment = new Date(Date.UTC(date.year, date.month - 1, date.day ?? 1));
    return (date.day === undefined ? month() : day()).format(moment).replaceAll(/[\u2009\u202f]/g, '\u00a0');
  };
  return (dates) => {
    if (!dates.exact) return typographic(dates.text);
    const { start, end } = dates;
    if (!start) return end === undefined ? typographic(dates.text) : set(end);
    const first = set(start);
    const last = end === undefined ? undefined : set(end);
    if (last === undefined || last === first) return first;
    return /^\d+$/.test(first) && /^\d+$/.test(last) ? `${first}–${last}` : `${first} – ${last}`;
  };
}

/** The author's own words with the dash that stands between dates set as one. */
function typographic(text: string): string {
  return text.replaceAll(/(\d)\s*(?:--?|—|~|〜)\s*(?=\d{4})/g, '$1–').replaceAll(/(?<!\s)\s+(?:--?|—|~)\s+/g, ' – ');
}

function dateFormat(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(lang, { ...options, calendar: 'gregory', numberingSystem: 'latn' });
}
