import type { Basics, Location, SocialProfile } from '../profile/profile.ts';
import { plain } from '../profile/text.ts';
import { escapeText, html, inline, readableAddress, safeAddress, type Html, type InlineStyle } from './html.ts';
import type { ContactView } from './view.ts';

/** One way to reach the person. */
export interface Contact {
  readonly kind: ContactView['kind'];
  readonly network?: string | undefined;
  readonly label?: string | undefined;
  readonly text: Html;
  /** Characters of the text. */
  readonly length: number;
}

/** All ways to reach the person, in the order in which one looks for them. */
export function contactsOf(basics: Basics, style: InlineStyle, lang: string): readonly Contact[] {
  const { email, phone, url, location, profiles, details } = basics;
  const place = location && placeLine(location, lang);
  return [
    ...(email === undefined ? [] : [linkedContact('email', email, `mailto:${email}`)]),
    ...(phone === undefined ? [] : [linkedContact('phone', phone, telephone(phone))]),
    ...(place ? [linkedContact('location', place, undefined)] : []),
    ...(url === undefined ? [] : [linkedContact('url', readableAddress(url), url)]),
    ...profiles.map(profileContact).filter((contact) => contact !== undefined),
    ...details.map(({ label, value }) => ({
      kind: 'detail' as const,
      label,
      text: inline(value, style),
      length: plain(value).length,
    })),
  ];
}

function linkedContact(kind: Contact['kind'], text: string, href: string | undefined): Contact {
  const address = safeAddress(href);
  const shown = escapeText(text);
  // Addresses and numbers run left to right on every page.
  const direction = kind === 'location' ? '' : ' dir="ltr"';
  return {
    kind,
    text: html(
      address === undefined
        ? `<span${direction}>${shown}</span>`
        : `<a href="${escapeText(address)}"${direction}>${shown}</a>`,
    ),
    length: text.length,
  };
}

/** A telephone link needs a number that can be dialled; a spelled-out one stays text. */
function telephone(phone: string): string | undefined {
  const digits = phone.replaceAll(/[\s().\-\u00a0/]/g, '').replace(/^00/, '+');
  return /^\+?\d{5,}$/.test(digits) ? `tel:${digits}` : undefined;
}

function profileContact({ network, username, url }: SocialProfile): Contact | undefined {
  const text = url === undefined ? username : readableAddress(url);
  if (text === undefined) return network === undefined ? undefined : linkedContact('profile', network, undefined);
  return { ...linkedContact('profile', text, url), network, label: url === undefined ? network : undefined };
}

/** One line: what the author wrote, or the parts in the order of most languages. */
function placeLine({ text, address, postalCode, city, region, countryCode }: Location, lang: string): string {
  if (text !== undefined) return text;
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [address, town, region, countryCode && countryName(countryCode, lang)].filter(Boolean).join(', ');
}

function countryName(code: string, lang: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'region' }).of(code.toUpperCase()) ?? code;
  } catch {
    return code; // a RangeError: no well-formed code, printed as it was written
  }
}
