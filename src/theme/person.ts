import type { Basics, Location, SocialProfile } from '../profile/profile.ts';
import { blocks, escapeText, html, inline, readableAddress, safeAddress, type Html, type InlineStyle } from './html.ts';
import type { ContactView, PersonView } from './view.ts';

/** The head of the page. */
export function personView(basics: Basics, style: InlineStyle, lang: string): PersonView {
  const contacts = contactViews(basics, style, lang);
  return {
    name: basics.name,
    label: basics.label && inline(basics.label, style),
    image: undefined,
    contacts: contacts.map(({ view }) => view),
    contactLines: balanced(contacts).map((line) => line.map(({ view }) => view)),
    summary: basics.summary.length > 0 ? blocks(basics.summary, 1, style) : undefined,
  };
}

interface Contact {
  readonly view: ContactView;
  /** In characters. */
  readonly width: number;
}

function contactViews(basics: Basics, style: InlineStyle, lang: string): readonly Contact[] {
  const contacts: Contact[] = [];
  const add = (kind: ContactView['kind'], text: string, href?: string, label?: string): void => {
    contacts.push(contact(kind, link(text, href), text, label));
  };
  const { email, phone, url, location } = basics;
  if (email !== undefined) add('email', email, `mailto:${email}`);
  if (phone !== undefined) add('phone', phone, telephone(phone));
  const place = location && placeLine(location, lang);
  if (place) add('location', place);
  if (url !== undefined) add('url', readableAddress(url), url);
  for (const profile of basics.profiles) {
    const text = profileText(profile);
    if (text !== undefined) add('profile', text, profile.url, profile.url === undefined ? profile.network : undefined);
  }
  for (const { label, value } of basics.details) {
    contacts.push(contact('detail', inline(value, style), value.map((run) => run.text).join(''), label));
  }
  return contacts;
}

function contact(kind: ContactView['kind'], text: Html, characters: string, label: string | undefined): Contact {
  return { view: { kind, label, text, icon: undefined }, width: characters.length + (label?.length ?? -2) + 2 };
}

/** As many lines as are needed, none much longer than another, so that no line ends in a lonely item. */
function balanced(contacts: readonly Contact[]): readonly (readonly Contact[])[] {
  const separator = 4;
  const widest = 84;
  const total = contacts.reduce((sum, { width }) => sum + width + separator, 0);
  const aim = total / Math.max(1, Math.ceil(total / widest));
  const lines: Contact[][] = [];
  let filled = 0;
  for (const item of contacts) {
    const line = lines.at(-1);
    const next = item.width + separator;
    // Half of an item may stand over the aim: that is the nearest even split.
    if (line && filled + next / 2 <= aim && filled + next <= widest + 8) {
      line.push(item);
      filled += next;
    } else {
      lines.push([item]);
      filled = next;
    }
  }
  return lines;
}

function link(text: string, href: string | undefined): Html {
  const address = safeAddress(href);
  const shown = escapeText(text);
  return html(address === undefined ? shown : `<a href="${escapeText(address)}">${shown}</a>`);
}

/** A telephone link needs a number that can be dialled; a spelled-out one stays text. */
function telephone(phone: string): string | undefined {
  const digits = phone.replaceAll(/[\s().\-\u00a0/]/g, '').replace(/^00/, '+');
  return /^\+?\d{5,}$/.test(digits) ? `tel:${digits}` : undefined;
}

function profileText({ network, username, url }: SocialProfile): string | undefined {
  if (url !== undefined) return readableAddress(url);
  return username ?? network;
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
