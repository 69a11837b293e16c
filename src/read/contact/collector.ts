import { cuesOf } from '../../profile/cues.ts';
import { namesPlace } from '../../profile/places.ts';
import { networkNamed, socialProfile } from '../../profile/networks.ts';
import type { SocialProfile, Text } from '../../profile/profile.ts';
import { splitAt, without } from '../../profile/slice.ts';
import { plain, text, tidy } from '../../profile/text.ts';
import { accountOf, isNamed } from './accounts.ts';
import { ContactDetails } from './contact-details.ts';
import { isContactLine } from './contact-line.ts';
import { findEmail } from './email.ts';
import { type Labelled, labelKind, labelled, leadsOn } from './label.ts';
import { linksApart } from './links-apart.ts';
import { addressOf, bareAddress, isAddress, isReachable, looksLikePlace, separators } from './reachable.ts';
import { findPhone } from './phone.ts';
import { nameAndYear } from './name-and-year.ts';

/** What was made of a line: all of it is contact details now, or it is none. */
export type Taken = 'taken' | 'not contact';

/**
 * Reads how to reach a person, line by line. Whatever a contact line says besides is kept as a detail, so that no word of
 * it is lost.
 */
export class ContactCollector {
  readonly #details = new ContactDetails();
  readonly #restored: { readonly original: string; readonly address: string }[] = [];

  get found(): ContactDetails['gathered'] {
    return this.#details.gathered;
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
    else this.#details.detail({ label, value });
  }

  /** The same from data, whose keys are no words of the page. */
  fact(key: string, value: Text): void {
    this.#details.withoutStructure(() => this.pair(key, value));
  }

  /** Who it is, where the page says so elsewhere; a footer often says the name once more. */
  called(name: string | undefined): void {
    this.#details.offer('name', name);
  }

  /** The first address in running text, which stays where it is; nothing is read where one is known. */
  mention(prose: Iterable<Text>): void {
    if (this.#details.first('email') !== undefined) return;
    for (const text of prose) {
      const mail = text.find((run) => run.href?.startsWith('mailto:'))?.href;
      const address = mail ? addressOf(mail) : findEmail(plain(text))?.address;
      if (address !== undefined) return this.#details.offer('email', address);
    }
  }

  /** The accounts that prose leads to by the name of their network; somebody else's go by a name. */
  introduce(prose: Text): void {
    for (const { text: label, href } of prose) {
      const account = href === undefined ? undefined : socialProfile(href);
      if (account?.network !== undefined && label.toLowerCase().includes(account.network.toLowerCase()))
        this.#details.accounts.add(account);
    }
  }

  /** What the person's own name leads to. */
  home(name: Text): void {
    const href = name.find((run) => run.href !== undefined)?.href;
    if (href !== undefined && socialProfile(href)) this.link(href, '');
    else this.#details.offer('url', href);
  }

  /** Where somebody lives, if that is not known and the words name a place. */
  place(words: string): boolean {
    const isPlace = !this.#details.first('location') && looksLikePlace(words) && words.split(',').some(namesPlace);
    if (isPlace) this.#details.offer('location', { text: words });
    return isPlace;
  }

  /** Words that only said what stood beside them. */
  structure(words: string): void {
    this.#details.structure(words);
  }

  /** Addresses that were spelled out against robots, and now stand elsewhere. */
  get restored(): readonly { readonly original: string; readonly address: string }[] {
    return this.#restored;
  }

  get words(): readonly string[] {
    return this.#details.words;
  }

  /** A link that shows only a picture. */
  badge(href: string): void {
    if (href.startsWith('mailto:') || socialProfile(href)) this.link(href, '');
  }

  /** A link, and the words that it stands behind. */
  link(href: string, label: string): void {
    const social = socialProfile(href);
    if (social) {
      const isNew = this.#details.accounts.add(isNamed(social, label) ? social : { ...social, extra: { label } });
      if (!isNew) this.structure(label);
      return;
    }
    const isFirst = this.#details.first('url') === undefined;
    if (href.startsWith('mailto:')) this.#details.offer('email', addressOf(href));
    else if (isFirst && isAddress(label, href)) this.#details.offer('url', href);
    else if (isFirst && labelKind(label) === 'url') {
      this.#details.offer('url', href);
      this.structure(label);
    } else if (label !== '') this.detail([{ text: label, href }]);
  }

  /** A name, or an address, on a network. */
  network(network: string, value: string): void {
    this.#details.accounts.add(accountOf(network, value));
  }

  /** An account on a network that need not be known. */
  account(profile: SocialProfile): void {
    this.#details.accounts.add(profile);
  }

  detail(value: Text): void {
    this.#details.detail({ value });
  }

  #piece(piece: Text): void {
    const words = plain(piece);
    const name = this.#details.first('name');
    if (words === name) return this.structure(words);
    const known = labelled(piece);
    if (known) return this.#labelled(known);
    const who = name === undefined ? nameAndYear(words) : undefined;
    if (who) {
      this.#details.offer('name', who.name);
      return this.detail(text(who.rest));
    }
    const mail = findEmail(words);
    if (mail) {
      if (mail.restored) this.#restored.push({ original: words.slice(mail.start, mail.end), address: mail.address });
      this.#details.take('email', mail.address, piece);
      return this.#rest(without(piece, mail.start, mail.end));
    }
    const href = piece.find((run) => run.href)?.href;
    if (href !== undefined) return this.#linked(href, piece);
    const phone = findPhone(words);
    if (phone) {
      this.#details.take('phone', phone.number, piece);
      return this.#rest(without(piece, phone.start, phone.end));
    }
    const bare = bareAddress(words);
    if (bare !== undefined) return this.link(bare, words);
    if (!this.#details.first('label') && cuesOf(words).title > 0 && !/\d/.test(words))
      return this.#details.offer('label', piece);
    if (looksLikePlace(words) || (namesPlace(words) && words.length <= 90))
      return this.#details.take('location', { text: words }, piece);
    this.detail(piece);
  }

  #linked(href: string, piece: Text): void {
    const label = plain(piece.filter((run) => run.href === href)).trim();
    this.#rest(piece.filter((run) => run.href !== href));
    if (href.startsWith('mailto:')) {
      this.#details.take('email', addressOf(href), piece);
      if (findEmail(label) === undefined) this.#linkText(label);
    } else if (href.startsWith('tel:')) {
      const phone = findPhone(label)?.number ?? decodeURIComponent(href.slice('tel:'.length));
      this.#details.take('phone', phone, piece);
    } else this.link(href, label);
  }

  /** Link texts such as "E-Mail" only name what they lead to. */
  #linkText(label: string): void {
    if (labelKind(label) !== undefined) this.structure(label);
    else this.detail(text(label));
  }

  #labelled({ kind, label, value }: Labelled): void {
    const words = plain(value);
    if (kind !== 'other') this.structure(label);
    const network = networkNamed(label);
    const href = value.find((run) => run.href)?.href;
    if (network !== undefined) {
      const social = socialProfile(href ?? '');
      const account = social ?? { ...accountOf(network, words), ...(href !== undefined && { url: href }) };
      if (!this.#details.accounts.add(account)) this.structure(words);
      return;
    }
    switch (kind) {
      case 'name':
        return this.#details.take('name', words, value);
      case 'label':
        return this.#details.take('label', value, value);
      case 'location':
        return this.#details.take('location', { text: words }, value);
      case 'email':
      case 'phone':
      case 'url':
        return isReachable(value) || bareAddress(words) !== undefined ? this.#piece(value) : this.detail(value);
      default:
        return this.#accountOrDetail(label, value, href ?? bareAddress(words));
    }
  }

  /** An account by whatever label, or a detail. */
  #accountOrDetail(label: string, value: Text, address: string | undefined): void {
    if (address === undefined || !socialProfile(address)) return this.#details.detail({ label, value });
    this.structure(label);
    this.link(address, plain(value));
  }

  /** What stands beside an address in one piece. */
  #rest(rest: Text): void {
    const words = plain(rest).replace(/^[\s:：,;.!()<>[\]-]+|(?<![\s:：,;.!()<>[\]-])[\s:：,;.!()<>[\]-]+$/g, '');
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    if (labelKind(words) !== undefined || leadsOn(plain(rest))) this.structure(words);
    else this.detail(tidy(rest));
  }
}
