import { cuesOf } from '../../profile/cues.ts';
import { namesPlace } from '../../profile/places.ts';
import { networkNamed, socialProfile } from '../../profile/networks.ts';
import type { Basics, Detail, Location, SocialProfile, Text } from '../../profile/profile.ts';
import { splitAt, without } from '../../profile/slice.ts';
import { plain, text, tidy } from '../../profile/text.ts';
import { Accounts, accountOf } from './accounts.ts';
import { isContactLine } from './contact-line.ts';
import { findEmail } from './email.ts';
import { type Labelled, labelKind, labelled } from './label.ts';
import { linksApart } from './links-apart.ts';
import { addressOf, bareAddress, isAddress, isReachable, looksLikePlace, separators } from './reachable.ts';
import { findPhone } from './phone.ts';
import { nameAndYear } from './name-and-year.ts';

/** What was made of a line: all of it is contact details now, or it is none. */
export type Taken = 'taken' | 'not contact';

/**
 * Gathers how to reach a person, line by line. The first e-mail, phone and site stand alone in the basics; whatever
 * else a contact line says is kept as a detail, so that no word of it is lost.
 */
export class ContactCollector {
  #name: string | undefined;
  #label: Text | undefined;
  #email: string | undefined;
  #phone: string | undefined;
  #url: string | undefined;
  #location: Location | undefined;
  readonly #accounts = new Accounts();
  readonly #details: Detail[] = [];
  readonly #said = new Set<string>();
  readonly #structure: string[] = [];
  readonly #restored: { readonly original: string; readonly address: string }[] = [];

  get found(): Pick<Basics, 'name' | 'label' | 'email' | 'phone' | 'url' | 'location' | 'profiles' | 'details'> {
    return {
      ...(this.#name !== undefined && { name: this.#name }),
      ...(this.#label && { label: this.#label }),
      ...(this.#email !== undefined && { email: this.#email }),
      ...(this.#phone !== undefined && { phone: this.#phone }),
      ...(this.#url !== undefined && { url: this.#url }),
      ...(this.#location && { location: this.#location }),
      profiles: this.#accounts.list,
      details: this.#details,
    };
  }

  /** A line of its own: contact details if any piece of it is one; where `certain`, whatever it says. */
  line(line: Text, certain: boolean): Taken {
    if (!certain && !isContactLine(line)) return 'not contact';
    for (const piece of splitAt(line, separators).flatMap(linksApart)) this.#piece(piece);
    return 'taken';
  }

  /** A line that was taken apart already: a row of a table, a pair of front matter. */
  pair(label: string, value: Text): void {
    const known = labelled([{ text: `${label}: ` }, ...value]);
    if (known) this.#labelled(known);
    else this.#detail({ label, value });
  }

  /** The same from data, whose keys are no words of the page. */
  fact(key: string, value: Text): void {
    const before = this.#structure.length;
    this.pair(key, value);
    this.#structure.length = before;
  }

  /** Who it is, where the page says so elsewhere; a footer often says the name once more. */
  called(name: string | undefined): void {
    this.#name ??= name;
  }

  /** The first address in running text, which stays where it is; nothing is read where one is known. */
  mention(prose: Iterable<Text>): void {
    if (this.#email !== undefined) return;
    for (const text of prose) {
      const mail = text.find((run) => run.href?.startsWith('mailto:'))?.href;
      this.#email = mail ? addressOf(mail) : findEmail(plain(text))?.address;
      if (this.#email !== undefined) return;
    }
  }

  /** The accounts that prose leads to by the name of their network; somebody else's go by a name. */
  introduce(prose: Text): void {
    for (const { text: label, href } of prose) {
      const account = href === undefined ? undefined : socialProfile(href);
      if (account?.network !== undefined && label.toLowerCase().includes(account.network.toLowerCase()))
        this.#accounts.add(account);
    }
  }

  /** What the person's own name leads to. */
  home(name: Text): void {
    const href = name.find((run) => run.href !== undefined)?.href;
    if (href !== undefined && socialProfile(href)) this.#link(href, '');
    else if (href !== undefined) this.#url ??= href;
  }

  /** Where somebody lives, if that is not known and the words name a place. */
  place(words: string): boolean {
    const isPlace = !this.#location && looksLikePlace(words) && words.split(',').some(namesPlace);
    if (isPlace) this.#location = { text: words };
    return isPlace;
  }

  /** Words that only said what stood beside them. */
  structure(words: string): void {
    if (/[\p{L}\p{N}]/u.test(words)) this.#structure.push(words);
  }

  /** Addresses that were spelled out against robots, and now stand elsewhere. */
  get restored(): readonly { readonly original: string; readonly address: string }[] {
    return this.#restored;
  }

  get words(): readonly string[] {
    return this.#structure;
  }

  /** A link that shows only a picture. */
  badge(href: string): void {
    if (href.startsWith('mailto:') || socialProfile(href)) this.#link(href, '');
  }

  link(href: string, label: string): void {
    this.#link(href, label);
  }

  /** A name, or an address, on a network. */
  network(network: string, value: string): void {
    this.#accounts.add(accountOf(network, value));
  }

  /** An account on a network that need not be known. */
  account(profile: SocialProfile): void {
    this.#accounts.add(profile);
  }

  detail(value: Text): void {
    this.#detail({ value });
  }

  #piece(piece: Text): void {
    if (plain(piece) === this.#name) return this.structure(plain(piece));
    const known = labelled(piece);
    if (known) return this.#labelled(known);
    const who = this.#name === undefined ? nameAndYear(plain(piece)) : undefined;
    if (who) {
      this.#name = who.name;
      return this.#detail({ value: text(who.rest) });
    }
    const mail = findEmail(plain(piece));
    if (mail) {
      if (mail.restored)
        this.#restored.push({ original: plain(piece).slice(mail.start, mail.end), address: mail.address });
      this.#take('email', mail.address, piece);
      return this.#rest(without(piece, mail.start, mail.end));
    }
    const href = piece.find((run) => run.href)?.href;
    if (href !== undefined) return this.#linked(href, piece);
    const phone = findPhone(plain(piece));
    if (phone) {
      this.#take('phone', phone.number, piece);
      return this.#rest(without(piece, phone.start, phone.end));
    }
    const bare = bareAddress(plain(piece));
    if (bare !== undefined) return this.#link(bare, plain(piece));
    if (!this.#label && cuesOf(plain(piece)).title > 0 && !/\d/.test(plain(piece))) this.#label = piece;
    else if (
      !this.#location &&
      (looksLikePlace(plain(piece)) || (namesPlace(plain(piece)) && plain(piece).length <= 90))
    )
      this.#location = { text: plain(piece) };
    else this.#detail({ value: piece });
  }

  #linked(href: string, piece: Text): void {
    const label = plain(piece.filter((run) => run.href === href)).trim();
    this.#rest(piece.filter((run) => run.href !== href));
    if (href.startsWith('mailto:')) {
      this.#take('email', addressOf(href), piece);
      if (findEmail(label) === undefined) this.#linkText(label);
    } else if (href.startsWith('tel:')) {
      const phone = findPhone(label)?.number ?? decodeURIComponent(href.slice(4));
      this.#take('phone', phone, piece);
    } else this.#link(href, label);
  }

  /** Link texts such as "E-Mail" only name what they lead to. */
  #linkText(label: string): void {
    if (labelKind(label) !== undefined) this.structure(label);
    else this.#detail({ value: text(label) });
  }

  #link(href: string, label: string): void {
    const social = socialProfile(href);
    if (social) {
      const says = label.toLowerCase();
      const isNamed = [
        social.network,
        social.username,
        href,
        href.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, ''),
      ].some((name) => name?.toLowerCase() === says);
      const isNew = this.#accounts.add(isNamed || label === '' ? social : { ...social, extra: { label } });
      if (!isNew) this.structure(label);
    } else if (href.startsWith('mailto:')) this.#email ??= addressOf(href);
    else if (this.#url === undefined && isAddress(label, href)) this.#url = href;
    else if (this.#url === undefined && labelKind(label) === 'url') {
      this.#url = href;
      this.structure(label);
    } else if (label !== '') this.#detail({ value: [{ text: label, href }] });
  }

  #labelled({ kind, label, value }: Labelled): void {
    const plainValue = plain(value);
    if (kind !== 'other') this.structure(label);
    const network = networkNamed(label);
    const href = value.find((run) => run.href)?.href;
    if (network !== undefined) {
      const social = socialProfile(href ?? '');
      const account = social ?? { ...accountOf(network, plainValue), ...(href !== undefined && { url: href }) };
      if (!this.#accounts.add(account)) this.structure(plainValue);
      return;
    }
    switch (kind) {
      case 'name':
        if (this.#name === undefined) this.#name = plainValue;
        else this.#detail({ value });
        return;
      case 'label':
        if (this.#label) this.#detail({ value });
        else this.#label = value;
        return;
      case 'location':
        if (this.#location) this.#detail({ value });
        else this.#location = { text: plainValue };
        return;
      case 'email':
      case 'phone':
      case 'url':
        if (isReachable(value) || bareAddress(plainValue) !== undefined) return this.#piece(value);
        return this.#detail({ value });
      default:
        return this.#accountOrDetail(label, value, href ?? bareAddress(plainValue));
    }
  }

  /** An account by whatever label, or a detail. */
  #accountOrDetail(label: string, value: Text, address: string | undefined): void {
    if (address === undefined || !socialProfile(address)) return this.#detail({ label, value });
    this.structure(label);
    this.#link(address, plain(value));
  }

  #take(kind: 'email' | 'phone', value: string, piece: Text): void {
    if (kind === 'email') {
      if (this.#email === undefined) this.#email = value;
      else if (this.#email === value) this.structure(value);
      else this.#detail({ value: piece });
    } else if (this.#phone === undefined) this.#phone = value;
    else if (this.#phone === value) this.structure(value);
    else this.#detail({ value: piece });
  }

  /** What stands beside an address in one piece. */
  #rest(rest: Text): void {
    const words = plain(rest).replace(/^[\s:：,;.!()<>[\]-]+|(?<![\s:：,;.!()<>[\]-])[\s:：,;.!()<>[\]-]+$/g, '');
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    if (labelKind(words) !== undefined || leadsOn(plain(rest))) this.structure(words);
    else this.#detail({ value: tidy(rest) });
  }

  #detail(detail: Detail): void {
    const value = plain(detail.value);
    if (value === this.#email || value === this.#phone || this.#said.has(value)) return this.structure(value);
    this.#said.add(value);
    this.#details.push(detail);
  }
}

/** "Find me on", "Contact:", "How to reach me at": what ends in a colon or a small word says nothing without the address behind it. */
function leadsOn(words: string): boolean {
  const [end = ''] = /(?<![\s:：.!()<>[\]-])[\s:：.!()<>[\]-]*$/u.exec(words) ?? [];
  return /[:：]/.test(end) || /(?<!\S)\p{Ll}+$/u.test(words.slice(0, words.length - end.length));
}
